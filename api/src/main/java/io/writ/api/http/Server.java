package io.writ.api.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.writ.api.config.Configuration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The HTTP server. Micronaut finds the routes and the log's repositories; everything else they need
 * is made by hand and handed in.
 */
public final class Server implements AutoCloseable {
  private final ApplicationContext context;
  private final EventLoopGroup eventLoops;

  private Server(ApplicationContext context) {
    this.context = context;
    this.eventLoops = context.getBean(EventLoopGroupRegistry.class).getDefaultEventLoopGroup();
  }

  /** Finds the routes. Nothing listens yet. */
  public static Server prepare(Configuration configuration) {
    return new Server(
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .banner(false)
            .environmentPropertySource(false)
            .properties(properties(configuration))
            .singletons(configuration.tokens())
            .start());
  }

  private static Map<String, Object> properties(Configuration configuration) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", "writ");
    properties.put("micronaut.server.host", configuration.host());
    properties.put("micronaut.server.port", configuration.port() == 0 ? -1 : configuration.port());
    properties.put("micronaut.server.max-request-size", configuration.maxBodyBytes());
    properties.put("micronaut.server.netty.max-header-size", 16 << 10);
    properties.put("micronaut.server.date-header", false);
    // Callers are next door, and what a secret compresses to beside chosen text can give it away.
    properties.put("micronaut.server.netty.compression-threshold", -1);
    // Twice as many as cores, the default, only means more of them to wake up.
    properties.put(
        "micronaut.netty.event-loops.default.num-threads",
        Runtime.getRuntime().availableProcessors());
    properties.put(TokenFilter.REQUIRED, configuration.tokens().required());
    return properties;
  }

  /**
   * Where an answer is to be written: on the event loop that read the request, for every other has
   * to wake it up for each answer.
   */
  public Executor eventLoop() {
    for (EventExecutor loop : eventLoops) {
      if (loop.inEventLoop()) {
        return loop;
      }
    }
    return eventLoops.next();
  }

  /** Hands in what a route or a repository needs. */
  public void provide(Object... singletons) {
    List.of(singletons).forEach(context::registerSingleton);
  }

  /** A repository. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * Starts to listen.
   *
   * @return the port
   * @throws ServerStartupException when the port is taken
   */
  public int listen() {
    return context.getBean(EmbeddedServer.class).start().getPort();
  }

  /** Stops listening, once the requests in flight are answered. */
  public void stopListening() {
    context.getBean(NettyEmbeddedServer.class).stopServerOnly();
  }

  @Override
  public void close() {
    context.close();
  }
}
