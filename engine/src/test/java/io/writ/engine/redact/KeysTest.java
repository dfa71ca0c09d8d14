package io.writ.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.redact.TenantKeys.Purpose;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir Path directory;

  @Test
  void aFileKeepsThem() throws IOException {
    Path file = directory.resolve("keys");
    Keys made = Keys.loadOrGenerate(file);
    Keys loaded = Keys.loadOrGenerate(file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(digest(loaded, "acme")).isEqualTo(digest(made, "acme"));
    assertThat(digest(Keys.generate(), "acme")).isNotEqualTo(digest(made, "acme"));
    assertThatThrownBy(() -> made.save(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    Path file = directory.resolve("keys");
    Keys.loadOrGenerate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Keys.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0600");
  }

  @Test
  void aFileThatHoldsSomethingElseIsRefusedWithoutShowingIt() throws IOException {
    Path file = directory.resolve("keys");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, "s3cret");
    assertThatThrownBy(() -> Keys.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void tenantsAndPurposesHaveKeysOfTheirOwn() {
    Keys keys = Keys.of(new byte[32]);
    Set<String> digests = new HashSet<>();
    for (String tenant : new String[] {"acme", "acme2", ""}) {
      for (Purpose purpose : Purpose.values()) {
        digests.add(keys.of(tenant).digest(purpose, "value"));
      }
    }
    assertThat(digests).hasSize(3 * Purpose.values().length);
    assertThat(digest(Keys.of(new byte[32]), "acme")).isEqualTo(digest(keys, "acme"));
  }

  private static String digest(Keys keys, String tenant) {
    return keys.of(tenant).digest(Purpose.FINDING, "value");
  }
}
