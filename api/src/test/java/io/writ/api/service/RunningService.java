package io.writ.api.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.api.config.Configuration;
import io.writ.api.config.ConfigurationReader;
import io.writ.api.serve.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A service on a free port, and a client of it. */
final class RunningService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;
  private final URI base;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningService(Service service) {
    this.service = service;
    this.base = URI.create("http://127.0.0.1:" + service.port());
  }

  /** Starts one on a data directory, with further keys of the environment. */
  static RunningService start(Path data, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("WRIT_PORT", "0");
    all.put("WRIT_DATA", data.toString());
    Configuration configuration = ConfigurationReader.read(all, data.resolve("application.yml"));
    return new RunningService(Service.start(configuration));
  }

  /** What came back. */
  record Answer(int status, String body, HttpResponse<byte[]> response) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + body, e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  Answer decide(String body, String... headers) {
    return post("/v1/decisions", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer post(String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  URI uri(String path) {
    return base.resolve(path);
  }

  boolean isNew() {
    return service.isNew();
  }

  @Override
  public void close() {
    client.close();
    service.close();
  }
}
