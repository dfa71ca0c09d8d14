package io.writ.api.cli;

import io.writ.api.config.Configuration;
import io.writ.api.config.ConfigurationException;
import io.writ.api.config.ConfigurationReader;
import io.writ.api.serve.Service;
import io.writ.api.serve.StartFailed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    description = "Answers requests until it is interrupted. Configured by the environment.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Configuration configuration =
          ConfigurationReader.read(System.getenv(), Path.of("application.yml"));
      Service service = Service.start(configuration);
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    service.close();
                    stopped.countDown();
                  },
                  "writ-stop"));
      greet(configuration, service);
      service.warmUpWhileIdle();
      stopped.await();
      return ExitStatus.OK;
    } catch (ConfigurationException e) {
      return refuse("the configuration can't be used", e.errors());
    } catch (StartFailed e) {
      return refuse("the service can't start", e.reasons());
    }
  }

  private int refuse(String what, List<String> reasons) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Writ: " + what + ":");
    reasons.forEach(reason -> err.println("  - " + reason));
    return ExitStatus.FOUND;
  }

  private void greet(Configuration configuration, Service service) {
    PrintWriter out = spec.commandLine().getOut();
    String host = configuration.host();
    String url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + service.port();
    out.println("Writ is ready on " + url + " in " + sinceProcessStart().toMillis() + " ms");
    if (service.isNew()) {
      String token =
          configuration.tokens().required() ? " -H \"Authorization: Bearer $TOKEN\"" : "";
      out.println(
          "curl -s "
              + url
              + "/v1/decisions"
              + token
              + " -H 'Content-Type: application/json' -d '{\"kind\":\"INPUT\",\"tenant\":\"acme\","
              + "\"caller\":\"curl\",\"content\":[{\"path\":\"prompt\","
              + "\"text\":\"write to ann@example.com\"}]}'");
    }
    out.flush();
  }

  private static Duration sinceProcessStart() {
    Instant now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
  }
}
