package io.writ.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code encoder.json}: the numbers that came with the weights.
 *
 * @param pieces word pieces of a window, with the marks of begin and end
 * @param overlap word pieces that windows share, at most
 * @param maxLength code points of a word that is cut into pieces
 * @param maxPieces pieces of a word
 * @param longestEntry words of an entry of the gazetteer
 */
record Description(
    int pieces,
    int overlap,
    int maxLength,
    int maxPieces,
    int longestEntry,
    Labels labels,
    List<Head> injection,
    List<Head> toxicity) {
  private static final int FORMAT = 1;

  Description {
    injection = List.copyOf(injection);
    toxicity = List.copyOf(toxicity);
  }

  /**
   * How a head's logit becomes a score.
   *
   * @param perWindow taken off for each e-fold of windows: many windows are many chances
   */
  record Head(String name, double scale, double shift, double perWindow) {
    /** From 0 to 1. */
    double score(double logit, int windows) {
      return 1 / (1 + Math.exp(-(scale * logit + shift - perWindow * Math.log(windows))));
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalStateException when it describes another program than this
   */
  static Description read(InputStream in) throws IOException {
    JsonNode json = new ObjectMapper().readTree(in);
    check("format", List.of(String.valueOf(FORMAT)), List.of(json.path("format").asText()));
    check("shapes", Shape.names(), texts(json.path("shapes")));
    check("features", Features.NAMES, texts(json.path("features")));
    check("lists", Gazetteer.Flag.names(), texts(json.path("lists")));
    check("inputs", Model.INPUTS, texts(json.path("inputs")));
    check("outputs", Model.OUTPUTS, texts(json.path("outputs")));
    JsonNode calibration = json.path("calibration");
    return new Description(
        number(json.path("window").path("pieces")),
        number(json.path("window").path("overlap")),
        number(json.path("word").path("maxLength")),
        number(json.path("word").path("maxPieces")),
        number(json.path("longestEntry")),
        Labels.of(texts(json.path("labels")), calibration.path("entity")),
        heads(texts(json.path("injection")), calibration.path("injection")),
        heads(texts(json.path("toxicity")), calibration.path("toxicity")));
  }

  private static List<Head> heads(List<String> names, JsonNode calibration) {
    return names.stream()
        .map(
            name ->
                new Head(
                    name,
                    decimal(calibration.path(name).path("scale")),
                    decimal(calibration.path(name).path("shift")),
                    decimal(calibration.path(name).path("perWindow"))))
        .toList();
  }

  private static void check(String what, List<String> ours, List<String> theirs) {
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("encoder.json has other " + what + " than this program");
    }
  }

  static double decimal(JsonNode json) {
    if (!json.isNumber()) {
      throw new IllegalStateException("encoder.json lacks a number");
    }
    return json.doubleValue();
  }

  private static int number(JsonNode json) {
    return (int) decimal(json);
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
