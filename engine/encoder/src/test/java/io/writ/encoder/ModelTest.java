package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final float HEAD = 0.5f;

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
    try (InputStream onnx = Vocabulary.resource("encoder.onnx");
        Model model = new Model(onnx.readAllBytes())) {
      for (JsonNode row : golden) {
        EncodedText text = EncodedText.of(row.path("text").asText(), vocabulary);
        for (int i = 0; i < text.windows().size(); i++) {
          Model.Answer answer =
              model.run(Inputs.of(text, text.windows().get(i), vocabulary.pieces()));
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
}
