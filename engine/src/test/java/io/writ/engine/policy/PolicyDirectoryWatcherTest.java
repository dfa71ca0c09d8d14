package io.writ.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDirectoryWatcherTest {
  @TempDir private Path directory;
  private final List<Problem> refused = new ArrayList<>();
  private int loads;
  private Runnable whileLoading = () -> {};

  private final PolicyDirectoryWatcher.Listener listener =
      new PolicyDirectoryWatcher.Listener() {
        @Override
        public void loaded(PolicySet policySet) {}

        @Override
        public void refused(List<Problem> problems) {
          refused.addAll(problems);
        }
      };

  private LoadResult load(Path from) {
    loads++;
    whileLoading.run();
    return new LoadResult.Refused(
        List.of(new Problem(from.toString(), 0, "test.refused", "refused", "")));
  }

  private PolicyDirectoryWatcher watcher() {
    return new PolicyDirectoryWatcher(directory, this::load, listener);
  }

  @BeforeEach
  void oneFile() throws IOException {
    Files.writeString(directory.resolve("a"), "1");
  }

  @Test
  void leavesAnUnchangedDirectoryAlone() {
    PolicyDirectoryWatcher watcher = watcher();
    watcher.poll();
    watcher.poll();
    assertThat(loads).isZero();
  }

  @Test
  void loadsAChangeOnceItIsAtRest() throws IOException {
    PolicyDirectoryWatcher watcher = watcher();
    Files.writeString(directory.resolve("a"), "12");
    watcher.poll();
    assertThat(loads).isZero();
    Files.writeString(directory.resolve("b"), "1");
    watcher.poll();
    assertThat(loads).isZero();
    watcher.poll();
    watcher.poll();
    assertThat(loads).isEqualTo(1);
    assertThat(refused).hasSize(1);
  }

  @Test
  void seesAnEditOfTheSameLengthAndARemoval() throws IOException {
    PolicyDirectoryWatcher watcher = watcher();
    Files.writeString(directory.resolve("a"), "2");
    Files.setLastModifiedTime(directory.resolve("a"), FileTime.fromMillis(1_000));
    watcher.poll();
    watcher.poll();
    assertThat(loads).isEqualTo(1);
    Files.delete(directory.resolve("a"));
    watcher.poll();
    watcher.poll();
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void looksAgainAtWhatChangedWhileItWasRead() throws IOException {
    PolicyDirectoryWatcher watcher = watcher();
    Files.writeString(directory.resolve("a"), "12");
    whileLoading =
        () -> {
          whileLoading = () -> {};
          try {
            Files.writeString(directory.resolve("a"), "123");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    watcher.poll();
    watcher.poll();
    assertThat(refused).isEmpty();
    watcher.poll();
    watcher.poll();
    assertThat(loads).isEqualTo(2);
    assertThat(refused).hasSize(1);
  }
}
