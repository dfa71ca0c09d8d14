package io.writ.api.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.writ.api.config.Configuration;
import java.util.HashMap;
import java.util.Map;

/** The HTTP server. Micronaut finds the routes; everything they need is handed in, made by hand. */
public final class Server implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private Server(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param singletons what the routes need
   */
  public static Server start(Configuration configuration, Object... singletons) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .banner(false)
            .environmentPropertySource(false)
            .properties(properties(configuration))
            .singletons(singletons)
            .build();
    try {
      context.start();
      return new Server(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static Map<String, Object> properties(Configuration configuration) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", "writ");
    properties.put("micronaut.server.host", configuration.host());
    properties.put("micronaut.server.port", configuration.port() == 0 ? -1 : configuration.port());
    properties.put("micronaut.server.max-request-size", configuration.maxBodyBytes());
    properties.put("micronaut.server.netty.max-header-size", 16 << 10);
    properties.put("micronaut.server.date-header", false);
    properties.put(TokenFilter.REQUIRED, configuration.tokens().required());
    return properties;
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Stops listening and waits for the requests in flight. */
  @Override
  public void close() {
    context.close();
  }
}
