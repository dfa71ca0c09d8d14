package io.writ.samples.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritClientTest {
  private record Canned(int status, String body) {}

  private final Deque<Canned> answers = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private HttpServer server;
  private WritClient client;
  private ClaimsAssistant assistant;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/decisions", this::answer);
    server.createContext("/v1/prompts", this::answer);
    server.start();
    URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client = new WritClient(service, "s3cret");
    assistant = new ClaimsAssistant(client, "hmac-sha256:ab");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void redactedContentIsWhatGoesOn() throws Exception {
    answers.add(
        new Canned(200, "{\"id\":\"1\",\"verdict\":\"REDACT\",\"content\":[{\"text\":\"<X>\"}]}"));

    Outcome outcome = assistant.prompt("ann@example.com");

    assertThat(outcome).isInstanceOf(Outcome.Proceed.class);
    Outcome.Proceed proceed = (Outcome.Proceed) outcome;
    assertThat(proceed.redacted()).isTrue();
    assertThat(proceed.content().toString()).isEqualTo("[{\"text\":\"<X>\"}]");
    assertThat(tokens.getFirst()).isEqualTo("Bearer s3cret");
    assertThat(bodies.getFirst()).contains("\"kind\":\"INPUT\"", "\"region\":\"DE\"");
  }

  @Test
  void aDenialNamesItsRules() throws Exception {
    answers.add(
        new Canned(
            200,
            "{\"id\":\"2\",\"verdict\":\"DENY\",\"reasons\":[{\"rule\":\"r\",\"title\":\"t\"}]}"));

    assertThat(assistant.query("DROP TABLE claims"))
        .isEqualTo(new Outcome.Stop("2", List.of("r: t")));
  }

  @Test
  void aReviewWaits() throws Exception {
    answers.add(new Canned(200, "{\"id\":\"3\",\"verdict\":\"REVIEW\",\"reasons\":[]}"));

    assertThat(assistant.answer("yes", 0.2)).isEqualTo(new Outcome.Wait("3", List.of()));
    assertThat(bodies.getFirst()).contains("\"systemPrompt\":\"hmac-sha256:ab\"");
  }

  @Test
  void anOverloadedServiceIsAskedAgainWithTheSameKey() throws Exception {
    answers.add(new Canned(503, "{}"));
    answers.add(new Canned(200, "{\"id\":\"4\",\"verdict\":\"ALLOW\",\"content\":[]}"));

    assertThat(assistant.prompt("hello")).isInstanceOf(Outcome.Proceed.class);
    assertThat(keys).hasSize(2);
    assertThat(keys.getFirst()).isEqualTo(keys.getLast());
  }

  @Test
  void withoutADecisionNothingPasses() {
    answers.add(new Canned(500, "{}"));
    assertThatThrownBy(() -> assistant.prompt("hello"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500");

    answers.add(new Canned(200, "{\"id\":\"5\",\"verdict\":\"SHRUG\"}"));
    assertThatThrownBy(() -> assistant.prompt("hello")).isInstanceOf(IOException.class);
  }

  @Test
  void aSystemPromptIsRegisteredOnceAndKnownAgain() throws Exception {
    answers.add(new Canned(201, "{\"id\":\"hmac-sha256:ab\"}"));
    answers.add(new Canned(200, "{\"id\":\"hmac-sha256:ab\"}"));
    answers.add(new Canned(400, "{}"));

    assertThat(client.register("acme", "You are")).isEqualTo("hmac-sha256:ab");
    assertThat(client.register("acme", "You are")).isEqualTo("hmac-sha256:ab");
    assertThatThrownBy(() -> client.register("acme", "")).isInstanceOf(IOException.class);
    assertThat(bodies.getFirst()).isEqualTo("{\"tenant\":\"acme\",\"text\":\"You are\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Canned canned = answers.removeFirst();
      byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(canned.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
