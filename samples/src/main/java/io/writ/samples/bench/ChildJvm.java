package io.writ.samples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, which says where it listens on its standard output. */
final class ChildJvm implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("(http://[0-9.]+:[0-9]+)");

  private final Process process;
  private final long started;
  private final URI address;

  private ChildJvm(Process process, long started, URI address) {
    this.process = process;
    this.started = started;
    this.address = address;
  }

  /** Starts the JVM that this one is and waits until it says {@code ready}. */
  static ChildJvm start(List<String> arguments, Map<String, String> environment, String ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long started = System.nanoTime();
    Process process = builder.start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (line.contains(ready) && matcher.find()) {
        Thread.ofVirtual().start(() -> drain(out));
        return new ChildJvm(process, started, URI.create(matcher.group(1)));
      }
    }
    throw new IOException("the server ended before it was ready");
  }

  URI address() {
    return address;
  }

  /** Milliseconds since the process was started. */
  long ageMillis() {
    return (System.nanoTime() - started) / 1_000_000;
  }

  /** Resident memory in MiB where the system says it, else -1. */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static void drain(BufferedReader out) {
    out.lines().forEach(_ -> {});
  }
}
