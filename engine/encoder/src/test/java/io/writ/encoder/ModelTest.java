package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final float HEAD = 0.5f;
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);

  private final Vocabulary vocabulary = Golden.vocabulary();
  private final List<JsonNode> golden = Golden.rows();

  /**
   * Between processors and releases of the runtime the last places of a float differ, and where one
   * of them crosses a step of the quantisation it shows: seldom, and little on average.
   */
  @Test
  void theNetworkSaysTheSame() throws Exception {
    int values = 0;
    int apart = 0;
    double sum = 0;
    try (Model model = OnnxEncoder.model()) {
      for (JsonNode row : golden) {
        EncodedText text = EncodedText.of(row.path("text").asText(), vocabulary);
        for (int i = 0; i < text.windows().size(); i++) {
          Model.Answer answer =
              model
                  .run(
                      List.of(Inputs.of(text, text.windows().get(i), vocabulary.pieces())),
                      EnumSet.of(Part.TONE))
                  .getFirst();
          JsonNode theirs = row.path("windows").path(i);
          assertThat(answer.injection())
              .containsExactly(Golden.flat(theirs.path("injection")), within(HEAD));
          assertThat(answer.toxicity())
              .containsExactly(Golden.flat(theirs.path("toxicity")), within(HEAD));
          float[] entities = Golden.flat(theirs.path("entities"));
          assertThat(answer.entities()).hasSameSizeAs(entities);
          for (int k = 0; k < entities.length; k++) {
            double difference = Math.abs(entities[k] - answer.entities()[k]);
            values++;
            apart += difference > 0.25 ? 1 : 0;
            sum += difference;
          }
        }
      }
    }
    assertThat(sum / values).isLessThan(0.05);
    assertThat((double) apart / values).isLessThan(0.02);
  }

  @Test
  void aNeighbourInThePassChangesNothing() throws Exception {
    Map<Integer, List<Inputs>> byLength = new TreeMap<>();
    for (JsonNode row : golden) {
      String text = row.path("text").asText();
      for (String part : List.of(text, text.toLowerCase(Locale.ROOT), text.replace('a', 'e'))) {
        EncodedText encoded = EncodedText.of(part, vocabulary);
        for (Window window : encoded.windows()) {
          Inputs inputs = Inputs.of(encoded, window, vocabulary.pieces());
          byLength.computeIfAbsent(inputs.ids().length, _ -> new ArrayList<>()).add(inputs);
        }
      }
    }
    try (Model model = OnnxEncoder.model()) {
      int shared = 0;
      for (List<Inputs> windows : byLength.values()) {
        List<Model.Answer> together = model.run(windows, ALL);
        shared += windows.size() > 1 ? windows.size() : 0;
        for (int i = 0; i < windows.size(); i++) {
          Model.Answer alone = model.run(List.of(windows.get(i)), ALL).getFirst();
          assertThat(together.get(i)).usingRecursiveComparison().isEqualTo(alone);
        }
      }
      assertThat(shared).isGreaterThan(20);
    }
  }
}
