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
 * @param encoder whether the trained model reads along, which takes milliseconds a text
 */
record DetectionOptions(
    Path corpora,
    Path out,
    Optional<Path> peers,
    String python,
    Optional<Path> baseline,
    Optional<Path> scores,
    Optional<Path> page,
    boolean encoder) {
  static final String USAGE =
      "usage: Detection [--corpora ../shared/corpora] [--out samples/target/detection]"
          + " [--peers DIR] [--python python3] [--baseline FILE] [--scores FILE] [--page FILE] [--encoder on|off]";

  static DetectionOptions parse(String[] args) {
    DetectionOptions options =
        new DetectionOptions(
            Path.of("../shared/corpora"),
            Path.of("samples/target/detection"),
            Optional.empty(),
            Optional.ofNullable(System.getenv("PEERS_PYTHON")).orElse("python3"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
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
      case "--corpora" -> with(path, out, peers, python);
      case "--out" -> with(corpora, path, peers, python);
      case "--peers" -> with(corpora, out, file, python);
      case "--python" -> with(corpora, out, peers, value);
      case "--baseline" -> with(file, scores, page, encoder);
      case "--scores" -> with(baseline, file, page, encoder);
      case "--page" -> with(baseline, scores, file, encoder);
      case "--encoder" -> with(baseline, scores, page, isOn(name, value));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static boolean isOn(String name, String value) {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw new IllegalArgumentException(
              name + " is `on` or `off`, not `" + value + "`\n" + USAGE);
    };
  }

  private DetectionOptions with(Path corpora, Path out, Optional<Path> peers, String python) {
    return new DetectionOptions(corpora, out, peers, python, baseline, scores, page, encoder);
  }

  private DetectionOptions with(
      Optional<Path> baseline, Optional<Path> scores, Optional<Path> page, boolean encoder) {
    return new DetectionOptions(corpora, out, peers, python, baseline, scores, page, encoder);
  }
}
