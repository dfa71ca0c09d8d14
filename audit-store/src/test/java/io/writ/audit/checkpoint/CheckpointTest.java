package io.writ.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T23:59:59Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aNoteOpensWithItsKeyOnly() throws Exception {
    LogKeys keys = LogKeys.loadOrCreate(Files.createDirectory(folder.resolve("a")), "log.test/a");
    LogKeys others = LogKeys.loadOrCreate(Files.createDirectory(folder.resolve("b")), "log.test/a");
    byte[] root = new byte[32];
    root[0] = 7;

    String note = keys.sign(new Checkpoint("log.test/a", 42, root));

    Checkpoint opened = keys.verifier().open(note);
    assertThat(opened.size()).isEqualTo(42);
    assertThat(opened.root()).isEqualTo(root);
    assertThat(note).startsWith("log.test/a\n42\nBwAA").contains("\n\n\u2014 log.test/a ");
    assertThatThrownBy(() -> others.verifier().open(note))
        .isInstanceOf(IllegalArgumentException.class);
    for (int i = 0; i < note.length(); i++) {
      String changed = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
      // The last character of a base64 group carries bits that are not part of the signature.
      if (i < note.indexOf('=', note.indexOf('\u2014')) - 1 || !note.endsWith("=\n")) {
        assertThatThrownBy(() -> keys.verifier().open(changed))
            .as("changed at %d", i)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void aNoteOfAnotherLogIsRefused() {
    LogKeys keys = LogKeys.loadOrCreate(folder, "log.test/a");
    String note = keys.sign(new Checkpoint("log.test/b", 1, new byte[32]));

    assertThatThrownBy(() -> keys.verifier().open(note)).hasMessageContaining("another log");
  }

  @Test
  void aVerifierKeyReadsBack() throws Exception {
    LogKeys keys = LogKeys.loadOrCreate(folder, "log.test/a");

    VerifierKey read = VerifierKey.parse(keys.verifier().toString());

    assertThat(read.toString()).isEqualTo(keys.verifier().toString());
    assertThat(LogKeys.verifier(folder).toString()).isEqualTo(read.toString());
    assertThatThrownBy(() -> VerifierKey.parse("log.test/b" + read.toString().substring(10)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The example of the C2SP signed-note specification's Go implementation. */
  @Test
  void readsAKeyThatOthersMade() {
    String text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    VerifierKey key = VerifierKey.parse(text);

    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.toString()).isEqualTo(text);
  }

  @Test
  void keysAreMadeOnceAndForTheOwnerOnly() throws Exception {
    LogKeys first = LogKeys.loadOrCreate(folder, "log.test/a");
    LogKeys again = LogKeys.loadOrCreate(folder, "ignored");

    assertThat(again.verifier().toString()).isEqualTo(first.verifier().toString());
    for (String secret : new String[] {"checkpoint.key", "seal.key"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void keysThatOthersMayReadAreRefused() throws Exception {
    LogKeys.loadOrCreate(folder, "log.test/a");
    for (String secret : new String[] {"checkpoint.key", "seal.key"}) {
      Path file = folder.resolve(secret);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
      assertThatThrownBy(() -> LogKeys.loadOrCreate(folder, "log.test/a"))
          .isInstanceOf(InsecureKeyException.class)
          .hasMessageContaining("chmod 600");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void keysThatAreNoPairAreRefused() throws Exception {
    LogKeys.loadOrCreate(folder, "log.test/a");
    Path other = Files.createDirectory(folder.resolve("other"));
    LogKeys.loadOrCreate(other, "log.test/a");
    Files.writeString(
        folder.resolve("checkpoint.pub"), Files.readString(other.resolve("checkpoint.pub")));

    assertThatThrownBy(() -> LogKeys.loadOrCreate(folder, "log.test/a"))
        .isInstanceOf(InsecureKeyException.class)
        .hasMessageContaining("no pair");
  }

  @Test
  void filesKeepEveryNoteAndTheLatest() throws Exception {
    CheckpointFiles files = new CheckpointFiles(folder, CLOCK);
    assertThat(files.latest()).isEmpty();

    files.keep("a\n1\nx\n\n\u2014 a s\n");
    files.keep("a\n2\nx\n\n\u2014 a s\n");

    assertThat(files.latest()).hasValue("a\n2\nx\n\n\u2014 a s\n");
    assertThat(Files.readString(folder.resolve("2026-03-01.notes")))
        .isEqualTo("a\n1\nx\n\n\u2014 a s\n\na\n2\nx\n\n\u2014 a s\n\n");
  }

  @Test
  void aNoteThatACrashCutOffIsTakenAway() throws Exception {
    String whole = "a\n1\nx\n\n\u2014 a s\n\n";
    String next = "a\n2\nx\n\n\u2014 a t\n\n";
    Path file = folder.resolve("2026-03-01.notes");
    for (int cut = 0; cut < next.length() - 1; cut++) {
      Files.deleteIfExists(file);
      new CheckpointFiles(folder, CLOCK).keep("a\n1\nx\n\n\u2014 a s\n");
      Files.writeString(file, next.substring(0, cut), UTF_8, StandardOpenOption.APPEND);

      new CheckpointFiles(folder, CLOCK).keep("a\n3\nx\n\n\u2014 a u\n");

      assertThat(Files.readString(file)).isEqualTo(whole + "a\n3\nx\n\n\u2014 a u\n\n");
    }
  }
}
