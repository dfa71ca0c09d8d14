package io.writ.samples.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures, one after another on this machine: a bare echo on the same HTTP stack, the engine
 * alone, the log alone, the service with its durable log, and other systems.
 */
public final class Benchmark {
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:+UseCompactObjectHeaders");

  private final Options options;
  private final Load load = Load.best();
  private final Report report = new Report();

  private Benchmark(Options options) {
    this.options = options;
  }

  /** Runs everything that is there and prints a table. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(Options.parse(args));
    benchmark.echo();
    benchmark.engine();
    benchmark.log();
    benchmark.service();
    benchmark.peers();
    System.out.println(benchmark.report);
  }

  private void echo() throws IOException, InterruptedException {
    List<String> arguments =
        Stream.concat(
                JVM.stream(),
                Stream.of("-cp", System.getProperty("java.class.path"), EchoServer.class.getName()))
            .toList();
    try (ChildJvm echo = ChildJvm.start(arguments, Map.of(), "ready")) {
      report.add("bare echo over HTTP", under(echo.address().resolve("/echo")));
    }
  }

  private void engine() {
    progress("engine alone");
    report.add("engine alone, one thread", new EngineAlone(options.rules()).run(options.seconds()));
  }

  private void log() throws IOException {
    progress("log alone");
    Path data = Files.createTempDirectory("writ-bench-log");
    try (LogAlone log = new LogAlone(data)) {
      log.run(options.connections(), Math.max(3, options.seconds() / 3));
      report.add(
          "log alone, durable, " + options.connections() + " in flight",
          log.run(options.connections(), options.seconds()));
    } finally {
      delete(data);
    }
  }

  private void service() throws IOException, InterruptedException {
    if (!Files.isRegularFile(options.jar())) {
      report.note("the service isn't built: there is no " + options.jar());
      return;
    }
    Path cache = options.jar().resolveSibling("writ.aot");
    if (Files.isRegularFile(cache)) {
      service(
          "with the start cache",
          List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"),
          false);
    }
    service("without a start cache", List.of(), true);
  }

  /** The first start fills the data folder; a second one is what a restart costs. */
  private void service(String how, List<String> flags, boolean loaded)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("writ-bench-data");
    List<String> arguments = new ArrayList<>(JVM);
    arguments.addAll(flags);
    arguments.addAll(List.of("-jar", options.jar().toString(), "serve"));
    Map<String, String> environment =
        Map.of("WRIT_PORT", "0", "WRIT_DATA", data.toString(), "WRIT_HOST", "127.0.0.1");
    String ready = "Writ is ready on";
    try {
      long empty;
      try (ChildJvm first = ChildJvm.start(arguments, environment, ready)) {
        empty = firstDecision(first);
      }
      try (ChildJvm again = ChildJvm.start(arguments, environment, ready)) {
        long restart = firstDecision(again);
        report.note(
            "first decision %s: after %d ms on an empty data folder, %d ms after a restart"
                .formatted(how, empty, restart));
        if (loaded) {
          report.add("decision with the durable log", under(decisions(again)));
          report.note("resident memory of the JVM after load: " + again.residentMiB() + " MiB");
        }
      }
    } finally {
      delete(data);
    }
  }

  private long firstDecision(ChildJvm service) throws IOException {
    Http.post(decisions(service), Prompt.request());
    return service.ageMillis();
  }

  private static URI decisions(ChildJvm service) {
    return service.address().resolve("/v1/decisions");
  }

  private void peers() throws IOException, InterruptedException {
    if (options.peers().isEmpty()) {
      return;
    }
    Peers peers = new Peers(options.peers().get());
    for (Path peer : peers.all()) {
      progress(peer.getFileName().toString());
      Optional<Figures> figures = peers.run(peer, options.connections(), options.seconds());
      figures.ifPresentOrElse(
          f -> report.add(peer.getFileName().toString(), f),
          () -> report.note(peer.getFileName() + " isn't set up"));
    }
  }

  private Figures under(URI endpoint) throws IOException, InterruptedException {
    progress(endpoint.getPath());
    byte[] body = Prompt.request();
    load.run(endpoint, body, options.connections(), options.warmUp());
    return load.run(endpoint, body, options.connections(), options.seconds());
  }

  private static void progress(String what) {
    System.err.println("measuring " + what);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
