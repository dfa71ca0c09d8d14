package io.writ.samples.detection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param corpora folder of labelled sets
 * @param out folder of the reports
 * @param peers folder of other systems' scripts
 * @param python the interpreter that has those systems
 * @param baseline file to write the figures to, for a later run to be held against
 */
record DetectionOptions(
    Path corpora, Path out, Optional<Path> peers, String python, Optional<Path> baseline) {
  static final String USAGE =
      "usage: Detection [--corpora ../shared/corpora] [--out samples/target/detection]"
          + " [--peers DIR] [--python python3] [--baseline FILE]";

  static DetectionOptions parse(String[] args) {
    DetectionOptions options =
        new DetectionOptions(
            Path.of("../shared/corpora"),
            Path.of("samples/target/detection"),
            Optional.empty(),
            Optional.ofNullable(System.getenv("PEERS_PYTHON")).orElse("python3"),
            Optional.empty());
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    for (int i = 0; i < args.length; i += 2) {
      options = options.with(args[i], args[i + 1]);
    }
    return options;
  }

  private DetectionOptions with(String name, String value) {
    return switch (name) {
      case "--corpora" -> new DetectionOptions(Path.of(value), out, peers, python, baseline);
      case "--out" -> new DetectionOptions(corpora, Path.of(value), peers, python, baseline);
      case "--peers" ->
          new DetectionOptions(corpora, out, Optional.of(Path.of(value)), python, baseline);
      case "--python" -> new DetectionOptions(corpora, out, peers, value, baseline);
      case "--baseline" ->
          new DetectionOptions(corpora, out, peers, python, Optional.of(Path.of(value)));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }
}
