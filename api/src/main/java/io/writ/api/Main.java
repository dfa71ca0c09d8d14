package io.writ.api;

import io.writ.api.config.*;
import io.writ.api.decision.DecisionService;
import io.writ.api.http.Server;
import io.writ.api.metrics.Metrics;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.record.InMemoryDecisionLog;
import io.writ.engine.redact.Keys;

/** x. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Configuration c =
        ConfigurationReader.read(System.getenv(), java.nio.file.Path.of("application.yml"));
    Server s =
        Server.start(
            c,
            new DecisionService(new PolicyEngine(Keys.generate())),
            new Metrics(),
            new InMemoryDecisionLog(),
            c.tokens());
    System.out.println(
        "Writ is ready on http://"
            + c.host()
            + ":"
            + s.port()
            + " in "
            + java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
