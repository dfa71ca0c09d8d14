package io.writ.api.cli;

import io.writ.api.config.Configuration;
import io.writ.api.config.ConfigurationReader;
import io.writ.api.serve.Service;
import io.writ.api.serve.Traffic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Serves itself some requests and stops, so that the JVM sees what the service uses and can write
 * its cache (JEP 483, JEP 515).
 */
@Command(name = "train", hidden = true, description = "Used by the build.")
final class TrainCommand implements Callable<Integer> {
  private static final int ROUNDS = 400;

  @Parameters(paramLabel = "DIR", description = "where to keep a database for the time of the run")
  private Path data = Path.of("train");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration =
        ConfigurationReader.read(
            Map.of("WRIT_PORT", "0", "WRIT_DATA", data.toString()), data.resolve("none"));
    try (Service service = Service.start(configuration);
        HttpClient client = HttpClient.newHttpClient()) {
      URI base = URI.create("http://127.0.0.1:" + service.port());
      for (int i = 0; i < ROUNDS; i++) {
        for (String body : Traffic.bodies()) {
          client.send(
              HttpRequest.newBuilder(base.resolve("/v1/decisions"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding());
        }
      }
      for (String path : new String[] {"/v1/decisions", "/health", "/metrics"}) {
        client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.discarding());
      }
    }
    return ExitStatus.OK;
  }
}
