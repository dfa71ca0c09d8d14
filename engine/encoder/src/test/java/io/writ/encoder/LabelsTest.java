package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Vocabulary vocabulary = Golden.vocabulary();
  private final List<JsonNode> golden = Golden.rows();

  /** From their numbers, so that this holds on every processor. */
  @Test
  void entitiesAreTheSame() {
    Labels labels = withoutThresholds();
    for (JsonNode row : golden) {
      EncodedText text = EncodedText.of(row.path("text").asText(), vocabulary);
      float[] logits = new float[text.words().size() * labels.count()];
      for (int i = 0; i < text.windows().size(); i++) {
        Window window = text.windows().get(i);
        float[] theirs = Golden.flat(row.path("windows").path(i).path("entities"));
        for (int word = window.from(); word < window.to(); word++) {
          System.arraycopy(
              theirs,
              (word - window.begin()) * labels.count(),
              logits,
              word * labels.count(),
              labels.count());
        }
      }
      List<List<Object>> expected = new ArrayList<>();
      for (JsonNode span : row.path("spans")) {
        if (EncoderType.of(span.path(0).asText()).isPresent()) {
          expected.add(List.of(span.path(0).asText(), span.path(1).asInt(), span.path(2).asInt()));
        }
      }
      List<List<Object>> ours = new ArrayList<>();
      for (Reading.Entity entity : labels.entities(text.words(), logits)) {
        ours.add(List.of(entity.type().name(), entity.start(), entity.end()));
      }
      assertThat(ours).isEqualTo(expected);
    }
  }

  /** A word that is a name of one type or another stays, with the type that has more of it. */
  @Test
  void whatIsSurelyOfSomeTypeStays() {
    assertThat(scores("0 2.2 0 2 0")).containsExactly(0.59);
    assertThat(scores("1.5 2.2 0 2 0")).isEmpty();
    assertThat(scores("0 9 0 2 0")).containsExactly(1.0);
    assertThat(scores("9 2 0 2 0")).isEmpty();
  }

  private static List<Double> scores(String logits) {
    ObjectNode calibration = new ObjectMapper().createObjectNode();
    calibration.put("temperature", 0.5).put("surely", 0.9);
    calibration.putObject("thresholds").put("PERSON", 0.9).put("LOCATION", 0.9);
    calibration.putArray("bias").add(0).add(0).add(0).add(0).add(0);
    Labels labels =
        Labels.of(List.of("O", "B-PERSON", "I-PERSON", "B-LOCATION", "I-LOCATION"), calibration);
    String[] given = logits.split(" ");
    float[] numbers = new float[given.length];
    for (int i = 0; i < given.length; i++) {
      numbers[i] = Float.parseFloat(given[i]);
    }
    EncodedText text = EncodedText.of("Jordan", Golden.vocabulary());
    return labels.entities(text.words(), numbers).stream().map(Reading.Entity::score).toList();
  }

  private static Labels withoutThresholds() {
    try (InputStream in = Vocabulary.resource("encoder.json")) {
      JsonNode json = new ObjectMapper().readTree(in);
      List<String> names = new ArrayList<>();
      json.path("labels").forEach(label -> names.add(label.asText()));
      ObjectNode calibration = (ObjectNode) json.path("calibration").path("entity");
      ObjectNode thresholds = calibration.putObject("thresholds");
      names.stream()
          .filter(name -> name.startsWith("B-"))
          .forEach(name -> thresholds.put(name.substring(2), 0));
      return Labels.of(names, calibration);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
