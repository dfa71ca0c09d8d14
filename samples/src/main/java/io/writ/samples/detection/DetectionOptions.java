package io.writ.samples.detection;

import io.writ.samples.Arguments;
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
    Arguments given = Arguments.parse(USAGE, args);
    String python = Optional.ofNullable(System.getenv("PEERS_PYTHON")).orElse("python3");
    return new DetectionOptions(
        given.path("--corpora", "../shared/corpora"),
        given.path("--out", "samples/target/detection"),
        given.path("--peers"),
        given.text("--python", python),
        given.path("--baseline"),
        given.path("--scores"),
        given.path("--page"),
        given.isOn("--encoder"));
  }
}
