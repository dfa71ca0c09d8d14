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
 * @param scores file to write the scores of each entity type to, for the detectors' cards
 * @param page Markdown file whose part below the line {@code <!-- measured -->} is written anew
 */
record DetectionOptions(
    Path corpora,
    Path out,
    Optional<Path> peers,
    String python,
    Optional<Path> baseline,
    Optional<Path> scores,
    Optional<Path> page) {
  static final String USAGE =
      "usage: Detection [--corpora ../shared/corpora] [--out samples/target/detection]"
          + " [--peers DIR] [--python python3] [--baseline FILE] [--scores FILE] [--page FILE]";

  static DetectionOptions parse(String[] args) {
    DetectionOptions options =
        new DetectionOptions(
            Path.of("../shared/corpora"),
            Path.of("samples/target/detection"),
            Optional.empty(),
            Optional.ofNullable(System.getenv("PEERS_PYTHON")).orElse("python3"),
            Optional.empty(),
            Optional.empty(),
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
    Path path = Path.of(value);
    Optional<Path> file = Optional.of(path);
    return switch (name) {
      case "--corpora" -> new DetectionOptions(path, out, peers, python, baseline, scores, page);
      case "--out" -> new DetectionOptions(corpora, path, peers, python, baseline, scores, page);
      case "--peers" -> new DetectionOptions(corpora, out, file, python, baseline, scores, page);
      case "--python" -> new DetectionOptions(corpora, out, peers, value, baseline, scores, page);
      case "--baseline" -> new DetectionOptions(corpora, out, peers, python, file, scores, page);
      case "--scores" -> new DetectionOptions(corpora, out, peers, python, baseline, file, page);
      case "--page" -> new DetectionOptions(corpora, out, peers, python, baseline, scores, file);
      default -> throw new IllegalArgumentException(USAGE);
    };
  }
}
