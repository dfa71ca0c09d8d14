package io.writ.samples.bench;

import io.writ.samples.Arguments;
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
    Arguments given = Arguments.parse(USAGE, args);
    return new Options(
        given.path("--jar", "api/target/writ.jar"),
        given.path("--rules", "rules/policies"),
        given.path("--peers"),
        given.number("--connections", 16),
        given.number("--seconds", 10),
        given.number("--warm-up", 20));
  }
}
