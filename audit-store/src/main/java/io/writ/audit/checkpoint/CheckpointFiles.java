package io.writ.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checkpoints outside the database, where its superuser has no say: {@code latest}, and one file of
 * all of them for each day in UTC. A note ends with an empty line there.
 */
public final class CheckpointFiles {
  private static final String LATEST = "latest";

  private final Path folder;
  private final Clock clock;
  private boolean mended;

  public CheckpointFiles(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps a note; durable when the call returns. */
  public void keep(String note) {
    try {
      Files.createDirectories(folder);
      Path today = folder.resolve(LocalDate.now(clock.withZone(ZoneOffset.UTC)) + ".notes");
      if (!mended) {
        mend(today);
        mended = true;
      }
      DurableFiles.append(today, note + "\n");
      DurableFiles.replace(
          folder.resolve(LATEST), note, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away the part of a note at the end of a file that a crash left there. */
  private static void mend(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String text = Files.readString(file, UTF_8);
    int end = text.length();
    while (end > 0 && !endsNote(text, end)) {
      end = text.lastIndexOf("\n\n", end - 3) + 2;
      end = end == 1 ? 0 : end;
    }
    if (end < text.length()) {
      DurableFiles.replace(
          file, text.substring(0, end), PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  /** Whether a note ends there: with a signature line and an empty one. */
  private static boolean endsNote(String text, int end) {
    if (!text.startsWith("\n\n", end - 2)) {
      return false;
    }
    return text.startsWith("\u2014 ", text.lastIndexOf('\n', end - 3) + 1);
  }

  /** The note kept last. */
  public Optional<String> latest() {
    try {
      return Optional.of(Files.readString(folder.resolve(LATEST), UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of all notes, oldest first. */
  public List<Path> history() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".notes")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
