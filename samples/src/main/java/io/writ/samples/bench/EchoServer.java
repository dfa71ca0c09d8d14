package io.writ.samples.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** The same HTTP stack with nothing behind it: what a decision can't be cheaper than. */
final class EchoServer {
  private EchoServer() {}

  /** Serves until it is ended; prints where. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedServer server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1));
    System.out.println("echo is ready on http://127.0.0.1:" + server.getPort());
    Thread.currentThread().join();
  }

  /** Answers with what it was sent. */
  @Controller("/echo")
  static final class Echo {
    @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    byte[] echo(@Body byte[] body) {
      return body;
    }
  }
}
