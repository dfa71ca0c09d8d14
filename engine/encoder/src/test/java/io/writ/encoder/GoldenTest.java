package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every value between a text and the entities in it is that of the training program. */
class GoldenTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vocabulary vocabulary = Golden.vocabulary();
  private final List<JsonNode> golden = Golden.rows();

  private EncodedText encoded(JsonNode row) {
    return EncodedText.of(row.path("text").asText(), vocabulary);
  }

  @Test
  void wordsAreTheSame() {
    SoftAssertions.assertSoftly(
        softly -> {
          for (JsonNode row : golden) {
            ArrayNode ours = JSON.createArrayNode();
            for (Word word : encoded(row).words()) {
              ours.addArray()
                  .add(word.start())
                  .add(word.end())
                  .add(word.normal())
                  .add(word.shape().ordinal());
            }
            softly.assertThat((Object) ours).isEqualTo(row.path("words"));
          }
        });
  }

  @Test
  void featuresAreTheSame() {
    for (JsonNode row : golden) {
      EncodedText text = encoded(row);
      float[] ours = text.features().of(0, text.words().size());
      assertThat(ours).isEqualTo(Golden.flat(row.path("features")));
    }
  }

  @Test
  void windowsAreTheSame() {
    for (JsonNode row : golden) {
      EncodedText text = encoded(row);
      assertThat(text.windows()).hasSize(row.path("windows").size());
      for (int i = 0; i < text.windows().size(); i++) {
        Window window = text.windows().get(i);
        JsonNode theirs = row.path("windows").path(i);
        Inputs inputs = Inputs.of(text, window, vocabulary.pieces());
        assertThat(new long[] {window.begin(), window.end()})
            .isEqualTo(longs(theirs.path("words")));
        assertThat(inputs.ids()).isEqualTo(longs(theirs.path("inputIds")));
        assertThat(inputs.shapes()).isEqualTo(longs(theirs.path("shapeIds")));
        assertThat(inputs.first()).isEqualTo(longs(theirs.path("first")));
      }
    }
  }

  private static long[] longs(JsonNode json) {
    long[] values = new long[json.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = json.path(i).asLong();
    }
    return values;
  }
}
