package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallLettersTest {
  private final Vocabulary vocabulary = Golden.vocabulary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // ordinary in Dutch, and of no list
        "Elke regel in de map wordt gelezen.|de|PERSON|0.84|false",
        "Prøv den andre fil. Tak.|andre|PERSON|0.8|false",
        "Ustaw priorytet procesu na 20.|priorytet|LOCATION|0.9|false",
        // sure, or on a list
        "The new guy, okonkwo, starts Monday|okonkwo|PERSON|1.0|true",
        "I spoke with sarah yesterday|sarah|PERSON|0.7|true",
        "I love marco so much|marco|PERSON|0.89|true",
        // no capitals, a capital, two words, another type
        "elke regel in de map|de|PERSON|0.84|true",
        "Elke regel in De map|De|PERSON|0.84|true",
        "Elke regel in de map|de map|PERSON|0.84|true",
        "Elke regel in de map|de|NRP|0.84|true",
      })
  void aLoneSmallWordIsANameWhereItIsListedOrSure(
      String text, String name, EncoderType type, double score, boolean stays) {
    int start = text.indexOf(name);
    Reading.Entity entity = new Reading.Entity(type, start, start + name.length(), score);

    List<Reading.Entity> left =
        SmallLetters.without(List.of(entity), EncodedText.of(text, vocabulary));

    assertThat(left).isEqualTo(stays ? List.of(entity) : List.of());
  }
}
