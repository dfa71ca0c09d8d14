package io.writ.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SocketLoadTest {
  @Test
  void countsEveryAnswerAndEveryError() throws IOException, InterruptedException {
    AtomicInteger served = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            int status = served.incrementAndGet() == 1 ? 503 : 200;
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
          }
        });
    server.start();
    URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    Figures figures = new SocketLoad().run(endpoint, new byte[100], 2, 1);
    server.stop(0);

    assertThat(figures.errors()).isEqualTo(1);
    assertThat(figures.perSecond()).isPositive();
    assertThat(figures.p99Micros()).isGreaterThanOrEqualTo(figures.p50Micros());
  }
}
