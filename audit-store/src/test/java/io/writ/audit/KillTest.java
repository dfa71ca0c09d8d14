package io.writ.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.audit.verify.Report;
import io.writ.engine.record.DecisionQuery;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment loses nothing that was acknowledged, and the next start just works. */
class KillTest {
  private static final int KILLS = 20;

  @TempDir Path data;

  @Test
  void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
    Random random = new Random(20_260_301);
    Map<String, Long> acknowledged = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      // Now and then it dies before the server is up, with its programs or its folder half made.
      int after = kill % 5 == 0 ? 0 : random.nextInt(400);
      runAndKill(kill * 1_000_000, after, acknowledged);
    }

    Report running;
    try (AuditStore store = AuditStore.open(Appender.settings(data), ForkJoinPool.commonPool())) {
      for (var entry : acknowledged.entrySet()) {
        assertThat(store.reader().byId(entry.getKey()))
            .hasValueSatisfying(stored -> assertThat(stored.index()).isEqualTo(entry.getValue()));
      }
      assertThat(store.reader().find(DecisionQuery.all(1)).decisions().getFirst().index())
          .isGreaterThanOrEqualTo(acknowledged.size() - 1);
      running = AuditVerification.ofData(data);
    }
    assertThat(running.problems()).isEmpty();
    assertThat(acknowledged.values()).doesNotHaveDuplicates().hasSizeGreaterThan(1000);
    assertThat(AuditVerification.ofData(data).problems()).isEmpty();
  }

  /** Kills after a number of acknowledgements; those printed before the kill count as well. */
  private void runAndKill(int first, int after, Map<String, Long> acknowledged) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Appender.class.getName(),
                    data.toString(),
                    Integer.toString(first)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("starting");
      int count = 0;
      for (String line = ""; count < after && line != null; count++) {
        line = lines.readLine();
        note(line, acknowledged);
      }
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line, acknowledged);
      }
      assertThat(count).isEqualTo(after);
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void note(String line, Map<String, Long> acknowledged) {
    // The last line may be cut off.
    if (line != null && line.matches("[0-9]+ [0-9a-f-]{36}")) {
      String[] words = line.split(" ");
      acknowledged.put(words[1], Long.parseLong(words[0]));
    }
  }
}
