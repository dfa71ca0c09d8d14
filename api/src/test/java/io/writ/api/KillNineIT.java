package io.writ.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, killed under load: every decision that was answered stays in the log. */
class KillNineIT {
  private static final int KILLS = 20;
  private static final int CLIENTS = 8;
  private static final Pattern READY = Pattern.compile("Writ is ready on (http://\\S+) in .*");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;

  @Test
  void everyAnsweredDecisionIsInTheLogAfterEachKill() throws Exception {
    Random random = new Random(9);
    Map<String, Long> answered = new ConcurrentHashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      // Some die while they start, with a database that is just coming up.
      int after = kill % 7 == 3 ? 0 : 1 + random.nextInt(250);
      serveAndKill(after, answered);
    }

    assertThat(answered.values()).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS);
    try (Served last = Served.start(data)) {
      assertThat(verify()).isZero();
      for (var entry : answered.entrySet()) {
        JsonNode found = last.get("/v1/decisions/" + entry.getKey());
        assertThat(found.at("/log/index").asLong(-1)).isEqualTo(entry.getValue());
      }
      last.kill();
    }
    assertThat(verify()).isZero();
  }

  private void serveAndKill(int after, Map<String, Long> answered) throws Exception {
    if (after == 0) {
      try (Served starting = Served.launch(data)) {
        starting.awaitItsBeginning();
        starting.kill();
      }
      return;
    }
    try (Served served = Served.start(data);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore answers = new Semaphore(0);
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(() -> decideUntilKilled(served, answered, answers));
      }
      assertThat(answers.tryAcquire(after, 60, TimeUnit.SECONDS))
          .as(() -> answers.availablePermits() + " of " + after + " answers; " + served.said())
          .isTrue();
      served.kill();
    }
  }

  private static void decideUntilKilled(
      Served served, Map<String, Long> answered, Semaphore answers) {
    try {
      while (true) {
        HttpResponse<String> answer = served.decide();
        if (answer.statusCode() == 200) {
          JsonNode decision = JSON.readTree(answer.body());
          answered.put(decision.path("id").asText(), decision.at("/log/index").asLong());
          answers.release();
        } else {
          // A disk that stalls makes it refuse for a while; nothing was answered, so nothing is
          // owed.
          served.refused(answer);
        }
      }
    } catch (IOException e) {
      // Killed: what was not answered is not owed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int verify() throws Exception {
    Process process = java("verify", "--data", data.toString()).inheritIO().start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static ProcessBuilder java(String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("writ.jar")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** A served jar. */
  private static final class Served implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private URI base = URI.create("http://127.0.0.1");

    private Served(Process process) {
      this.process = process;
      this.output = process.inputReader();
    }

    static Served launch(Path data) throws IOException {
      ProcessBuilder builder = java("serve");
      builder.environment().keySet().removeIf(key -> key.startsWith("WRIT_"));
      builder.environment().put("WRIT_DATA", data.toString());
      builder.environment().put("WRIT_PORT", "0");
      return new Served(builder.start());
    }

    static Served start(Path data) throws IOException {
      Served served = launch(data);
      for (String line = served.output.readLine(); line != null; line = served.output.readLine()) {
        served.said.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          served.base = URI.create(ready.group(1));
          Thread.startVirtualThread(() -> served.output.lines().forEach(served.said::add));
          return served;
        }
      }
      throw new AssertionError("the service did not start:\n" + served.said());
    }

    void refused(HttpResponse<String> answer) {
      said.add(answer.statusCode() + " " + answer.body());
    }

    String said() {
      return String.join("\n", said);
    }

    /** Lets it come to somewhere between nothing and almost ready. */
    void awaitItsBeginning() throws InterruptedException {
      process.waitFor(700, TimeUnit.MILLISECONDS);
    }

    HttpResponse<String> decide() throws IOException, InterruptedException {
      String body =
          """
          {"kind": "INPUT", "tenant": "acme", "caller": "kill-test",
           "content": [{"path": "p", "text": "write to ann@example.com"}]}
          """;
      return client.send(
          HttpRequest.newBuilder(base.resolve("/v1/decisions"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(base.resolve(path)).GET().build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return JSON.readTree(answer.body());
    }

    void kill() {
      process.toHandle().destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
      kill();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      client.close();
    }
  }
}
