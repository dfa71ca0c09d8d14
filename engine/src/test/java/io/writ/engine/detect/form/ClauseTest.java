package io.writ.engine.detect.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.text.TextView;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {
  private static final Clause ANY = Clause.until(List.of("is", "was"));
  private static final Clause LOCK = ANY.from(List.of("for", "of")).to(List.of("door", "key box"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for the door is 4471",
        "of the Key Box was 4471",
        "for our door: 4471",
        "for our door:\"(4471"
      })
  void aVerbOrAColonEndsIt(String text) {
    assertThat(behind(ANY, text)).isEqualTo(text.indexOf("4471"));
    assertThat(behind(LOCK, text)).isEqualTo(text.indexOf("4471"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for the hall is 4471",
        "for the indoor is 4471",
        "to the door is 4471",
        "forthe door is 4471"
      })
  void itsFirstAndItsLastWordMayBeAsked(String text) {
    assertThat(behind(ANY, text)).isEqualTo(text.indexOf("4471"));
    assertThat(behind(LOCK, text)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "for the door 4471",
        "for the door. It is 4471",
        "for the door this 4471",
        "for the door that opens only from the inside of the house is 4471"
      })
  void nothingElseDoes(String text) {
    assertThat(behind(ANY, text)).isNegative();
  }

  private static int behind(Clause clause, String text) {
    return clause.behind(new Haystack(TextView.of(text)), 0);
  }
}
