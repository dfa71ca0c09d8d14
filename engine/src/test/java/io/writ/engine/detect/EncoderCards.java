package io.writ.engine.detect;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.writ.engine.encoder.EncoderType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of the types that only the trained model finds, from {@code cards.txt} and the figures
 * that its training program wrote ({@code engine/encoder/measured.json}).
 */
final class EncoderCards {
  static final String FILE = "names-and-tone.md";
  static final String TITLE = "Names and tone";

  private static final Map<String, String> SETS =
      Map.of(
          "templates", "own templates of families that training never saw",
          "tweets", "tweets",
          "generated_large", "presidio_research-generated_large");

  private final Map<String, CardFile.Entry> entries = CardFile.read();
  private final JsonNode measured;

  EncoderCards(JsonNode measured) {
    this.measured = measured;
  }

  static EncoderCards read(Path measured) throws IOException {
    return new EncoderCards(new JsonMapper().readTree(measured.toFile()));
  }

  static List<EncoderType> types() {
    return Arrays.stream(EncoderType.values()).filter(EncoderType::isAlone).toList();
  }

  String page() {
    return """
    # %s

    These types have no form of their own: a trained model reads them ([its card](../../engine/encoder/MODEL_CARD.md) says from what it
    learnt), where it is installed and a rule asks for them. Exact means the same first and last word, overlap any common character.
    """
            .formatted(TITLE)
        + types().stream().map(this::card).collect(joining());
  }

  private String card(EncoderType type) {
    CardFile.Entry entry = entries.get(type.name());
    String what = entry.what();
    Stream<String> lines =
        Stream.of(
                Stream.of("source: " + entry.source()),
                type == EncoderType.TOXICITY ? tone() : spans(type),
                Stream.of(entry.missed()).filter(m -> !m.isEmpty()).map(m -> "known misses: " + m))
            .flatMap(line -> line);
    return "\n## %s\n\n%s. Class `%s`.\n\n"
            .formatted(
                type, Character.toUpperCase(what.charAt(0)) + what.substring(1), type.dataClass())
        + lines.map(line -> "- " + line + "\n").collect(joining());
  }

  private Stream<String> spans(EncoderType type) {
    return SETS.keySet().stream()
        .sorted()
        .filter(set -> measured.path(set).path("exact").has(type.name()))
        .map(
            set -> {
              JsonNode exact = measured.path(set).path("exact").path(type.name());
              JsonNode overlap = measured.path(set).path("overlap").path(type.name());
              return "measured: %s, %d values: exact precision %s, recall %s, F1 %s; overlap F1 %s"
                  .formatted(
                      SETS.get(set),
                      exact.path("gold").asInt(),
                      share(exact.path("precision")),
                      share(exact.path("recall")),
                      share(exact.path("f1")),
                      share(overlap.path("f1")));
            });
  }

  /** {@code "set: score": "right of texts"}. */
  private Stream<String> tone() {
    return measured.path("toxicity").properties().stream()
        .map(
            row -> {
              String[] right = row.getValue().asText().split(" of ");
              return "measured: %s, %s texts: right at 0.5 %s"
                  .formatted(row.getKey().replace("!", ""), right[1], share(right[0]));
            });
  }

  private static String share(JsonNode value) {
    return share(value.asText());
  }

  private static String share(String value) {
    String rounded = String.format(Locale.ROOT, "%.3f", Double.parseDouble(value));
    return rounded.startsWith("0") ? rounded.substring(1) : rounded;
  }
}
