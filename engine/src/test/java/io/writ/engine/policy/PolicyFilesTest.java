package io.writ.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {
  @TempDir private Path directory;
  private final List<Problem> problems = new ArrayList<>();

  private PolicyFiles read() {
    return PolicyFiles.read(directory, problems::add);
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void readsPlainFilesOnly() throws IOException {
    write("pii/email/rule.yaml", "x");
    write(".git/config", "x");
    write("pii/email/rule.yaml~", "x");
    assertThat(read().files()).containsOnlyKeys("pii/email/rule.yaml");
    assertThat(problems).isEmpty();
  }

  @Test
  void refusesLinksThatLeadElsewhere() throws IOException {
    write("pii/email/rule.yaml", "x");
    Files.createSymbolicLink(directory.resolve("pii/passwd"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(directory.resolve("etc"), Path.of("/etc"));
    assertThat(read().files()).containsOnlyKeys("pii/email/rule.yaml");
    assertThat(problems).extracting(Problem::code).containsOnly("files.not-plain").hasSize(2);
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() throws IOException {
    write("big", "x".repeat((4 << 20) + 1));
    write("1/2/3/4/5/6/7/8", "x");
    read();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("files.too-large", "files.too-deep");
  }

  @Test
  void saysThatThereIsNoDirectory() {
    PolicyFiles.read(directory.resolve("none"), problems::add);
    assertThat(problems).extracting(Problem::code).containsExactly("files.no-directory");
  }

  @Test
  void theDigestNamesTheContentAndNothingElse() throws IOException {
    write("a", "1");
    write("b", "2");
    String digest = read().digest();
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    write("a", "1");
    assertThat(read().digest()).isEqualTo(digest);
    write("a", "12");
    assertThat(read().digest()).isNotEqualTo(digest);
    write("a", "1");
    Files.move(directory.resolve("b"), directory.resolve("c"));
    assertThat(read().digest()).isNotEqualTo(digest);
  }

  @Test
  void movingBytesBetweenNameAndContentChangesTheDigest() throws IOException {
    write("a", "b1:c");
    String digest = read().digest();
    Files.delete(directory.resolve("a"));
    write("ab", "1:c");
    assertThat(read().digest()).isNotEqualTo(digest);
  }
}
