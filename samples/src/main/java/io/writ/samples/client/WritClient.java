package io.writ.samples.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks a running service for decisions. Thread-safe. */
public final class WritClient {
  private static final int ATTEMPTS = 3;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI decisions;
  private final URI prompts;
  private final String token;

  /**
   * @param service where the service listens: {@code http://127.0.0.1:8080}
   * @param token bearer token, or empty when the service asks for none
   */
  public WritClient(URI service, String token) {
    this.decisions = service.resolve("/v1/decisions");
    this.prompts = service.resolve("/v1/prompts");
    this.token = token;
  }

  /** A request with what is required, to be filled by the caller. */
  public ObjectNode request(String kind, String tenant, String caller) {
    return json.createObjectNode().put("kind", kind).put("tenant", tenant).put("caller", caller);
  }

  /**
   * Asks for a decision. A retry carries the same {@code Idempotency-Key}, so it finds the first
   * decision instead of making a second one.
   *
   * @throws IOException when there is no decision: then nothing may pass
   */
  public Outcome decide(ObjectNode request) throws IOException, InterruptedException {
    HttpRequest.Builder post =
        post(decisions, request).header("Idempotency-Key", UUID.randomUUID().toString());
    return outcome(json.readTree(send(post.build())));
  }

  /**
   * Registers a system prompt, to be named as {@code systemPrompt} in decisions about what was
   * answered under it. The same prompt has the same id each time, so do it at every start.
   *
   * @return its id
   * @throws IOException when it was not registered
   */
  public String register(String tenant, String prompt) throws IOException, InterruptedException {
    ObjectNode request = json.createObjectNode().put("tenant", tenant).put("text", prompt);
    return json.readTree(send(post(prompts, request).build())).path("id").asText();
  }

  private HttpRequest.Builder post(URI to, ObjectNode request) throws IOException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(request)));
    if (!token.isEmpty()) {
      post.header("Authorization", "Bearer " + token);
    }
    return post;
  }

  private byte[] send(HttpRequest post) throws IOException, InterruptedException {
    int status = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      HttpResponse<byte[]> response = http.send(post, BodyHandlers.ofByteArray());
      status = response.statusCode();
      if (status == 200 || status == 201) {
        return response.body();
      }
      if (status != 503) {
        break;
      }
    }
    throw new IOException("the service answered " + status);
  }

  private static Outcome outcome(JsonNode answer) throws IOException {
    String id = answer.path("id").asText();
    return switch (answer.path("verdict").asText()) {
      case "ALLOW" -> new Outcome.Proceed(answer.path("content"), false);
      case "REDACT" -> new Outcome.Proceed(answer.path("content"), true);
      case "REVIEW" -> new Outcome.Wait(id, reasons(answer));
      case "DENY" -> new Outcome.Stop(id, reasons(answer));
      default -> throw new IOException("no decision: the verdict is not known");
    };
  }

  private static List<String> reasons(JsonNode answer) {
    List<String> reasons = new ArrayList<>();
    answer
        .path("reasons")
        .forEach(r -> reasons.add(r.path("rule").asText() + ": " + r.path("title").asText()));
    return reasons;
  }
}
