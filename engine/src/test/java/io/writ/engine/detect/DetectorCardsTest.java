package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.writ.engine.detect.pii.PiiDetectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DetectorCardsTest {
  private static final Path FOLDER = Path.of("../docs/detectors");

  @Test
  void everyTypeHasACardWithASource() {
    Map<String, CardFile.Entry> entries = CardFile.read();

    assertThat(entries.keySet())
        .as("add a line to cards.txt and run DetectorCards with docs/detectors")
        .containsAll(allTypes());
    assertThat(entries.entrySet())
        .allSatisfy(
            e -> {
              assertThat(e.getValue().what()).as(e.getKey()).isNotBlank();
              assertThat(e.getValue().source()).as(e.getKey()).isNotBlank();
            });
  }

  @Test
  void everyTypeIsInTheDocs() throws IOException {
    StringBuilder docs = new StringBuilder();
    try (Stream<Path> pages = Files.list(FOLDER)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
        docs.append(Files.readString(page));
      }
    }

    assertThat(allTypes())
        .as("run DetectorCards with docs/detectors")
        .allMatch(type -> docs.indexOf("\n## " + type + "\n") >= 0);
  }

  private static Set<String> allTypes() {
    Set<String> types = new TreeSet<>(Detectors.types());
    EncoderCards.types().forEach(type -> types.add(type.name()));
    return types;
  }

  @Test
  void aCardOfATrainedTypeSaysWhatWasMeasured() throws IOException {
    String page =
        new EncoderCards(
                new JsonMapper()
                    .readTree(
                        """
                        {"tweets": {
                           "exact": {"PERSON": {"precision": 0.7, "recall": 0.6, "f1": 0.646, "gold": 78}},
                           "overlap": {"PERSON": {"precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 78}}},
                         "toxicity": {"insults!: hate": "0.984 of 62"}}
                        """))
            .page();

    assertThat(page)
        .contains(
            "## PERSON\n\nA person's name. Class `PERSONAL`.",
            "- measured: tweets, 78 values: exact precision .700, recall .600, F1 .646; overlap F1 1.000",
            "- measured: insults: hate, 62 texts: right at 0.5 .984");
  }

  @Test
  void aCardSaysShapesCheckWordsAndScores() {
    DetectorCards cards =
        new DetectorCards(List.of("head", "UK_NHS\tset\t4\t.500\t1.000\t2\t.000\t–"));

    assertThat(
            cards.page(
                "Britain",
                PiiDetectors.BY_AREA.getOrDefault("United Kingdom and Ireland", List.of())))
        .contains(
            "## UK_NHS\n\nAn NHS number. Class `HEALTH`.",
            "- written: `999-999-9999`, `9999999999`",
            "- check: yes",
            "- source: NHS Data Dictionary",
            "- scores: 0.6 → 1.0, 0.4 → 1.0",
            "- measured: set, 4 values: found .500, with a word before 1.000; 2 that are none: flagged .000");
  }
}
