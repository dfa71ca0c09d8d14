package io.writ.samples.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A plain client: one thread and one kept-alive connection each. */
final class SocketLoad implements Load {
  private static final int MAX_HEADER = 8_192;

  private record Sent(long[] nanos, long errors) {}

  @Override
  public Figures run(URI endpoint, byte[] body, int connections, int seconds)
      throws IOException, InterruptedException {
    byte[] request = request(endpoint, body);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Future<Sent>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        futures.add(threads.submit(() -> send(endpoint, request, end)));
      }
    }
    return join(futures, (System.nanoTime() - start) / 1e9);
  }

  private static Figures join(List<Future<Sent>> futures, double seconds)
      throws IOException, InterruptedException {
    long[] all = new long[0];
    long errors = 0;
    for (Future<Sent> future : futures) {
      try {
        Sent sent = future.get();
        int before = all.length;
        all = Arrays.copyOf(all, before + sent.nanos().length);
        System.arraycopy(sent.nanos(), 0, all, before, sent.nanos().length);
        errors += sent.errors();
      } catch (ExecutionException e) {
        throw new IOException("a connection failed", e.getCause());
      }
    }
    return Figures.of(all, seconds, errors);
  }

  private static byte[] request(URI endpoint, byte[] body) {
    byte[] head =
        ("POST "
                + endpoint.getPath()
                + " HTTP/1.1\r\nHost: "
                + endpoint.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private static Sent send(URI endpoint, byte[] request, long end) {
    long[] nanos = new long[1 << 16];
    int count = 0;
    long errors = 0;
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
      for (long now = System.nanoTime(); now < end; count++) {
        out.write(request);
        errors += readAnswer(in) == 2 ? 0 : 1;
        long done = System.nanoTime();
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count] = done - now;
        now = done;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sent(Arrays.copyOf(nanos, count), errors);
  }

  /** Reads one answer and returns the first digit of its status. */
  private static int readAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0 || head.length() > MAX_HEADER) {
        throw new IOException("the answer ended early");
      }
      head.append((char) c);
    }
    in.skipNBytes(contentLength(head.toString()));
    return head.charAt("HTTP/1.1 ".length()) - '0';
  }

  private static long contentLength(String head) throws IOException {
    for (String line : head.split("\r\n", -1)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        return Long.parseLong(line.substring(15).strip());
      }
    }
    throw new IOException("the answer has no length");
  }
}
