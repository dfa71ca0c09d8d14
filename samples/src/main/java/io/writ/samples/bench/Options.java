package io.writ.samples.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param jar the service
 * @param rules policies of the engine alone; the service uses the shipped ones, which are the same
 * @param peers folder of other systems' scripts
 * @param seconds length of each run
 * @param warmUp seconds under the same load before it
 */
record Options(
    Path jar, Path rules, Optional<Path> peers, int connections, int seconds, int warmUp) {
  static final String USAGE =
      "usage: Benchmark [--jar api/target/writ.jar] [--rules rules/policies] [--peers DIR]"
          + " [--connections 16] [--seconds 10] [--warm-up 20]";

  static Options parse(String[] args) {
    Options options =
        new Options(
            Path.of("api/target/writ.jar"),
            Path.of("rules/policies"),
            Optional.empty(),
            16,
            10,
            20);
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    for (int i = 0; i < args.length; i += 2) {
      options = options.with(args[i], args[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--jar" -> new Options(Path.of(value), rules, peers, connections, seconds, warmUp);
      case "--rules" -> new Options(jar, Path.of(value), peers, connections, seconds, warmUp);
      case "--peers" ->
          new Options(jar, rules, Optional.of(Path.of(value)), connections, seconds, warmUp);
      case "--connections" -> new Options(jar, rules, peers, number(value), seconds, warmUp);
      case "--seconds" -> new Options(jar, rules, peers, connections, number(value), warmUp);
      case "--warm-up" -> new Options(jar, rules, peers, connections, seconds, number(value));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static int number(String value) {
    try {
      return Math.clamp(Integer.parseInt(value), 1, 10_000);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(USAGE, e);
    }
  }
}
