package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  private final WordPieces pieces = Golden.vocabulary().pieces();

  @ParameterizedTest
  @CsvSource({
    "h4te, hate",
    "d1sgusting, disgusting",
    "haaaate, hate",
    "coooool, cool",
    "imm1granttts, immigrants",
    "s1lly, silly",
    "be1ls, bells"
  })
  void aDisguisedWordIsReadAsWhatItStandsFor(String written, String meant) {
    assertThat(pieces.of(written)).isEqualTo(pieces.of(meant));
    assertThat(pieces.isWhole(pieces.of(written))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"4th", "mp3", "iii", "b4", "10am", "2024", "1337s", "covid19", "good"})
  void whatIsNoDisguiseStays(String written) {
    assertThat(Spellings.of(written)).first().isEqualTo(written);
    assertThat(pieces.of(written)).isEqualTo(pieces.split(written));
  }

  @Property
  void aWordIsItsOwnFirstSpellingAndNoneIsLonger(@ForAll String word) {
    assertThat(Spellings.of(word)).first().isEqualTo(word);
    assertThat(Spellings.of(word)).hasSizeLessThanOrEqualTo(9);
    assertThat(Spellings.of(word))
        .allSatisfy(spelling -> assertThat(spelling.length()).isLessThanOrEqualTo(word.length()));
  }

  @Property
  void whatIsShortenedHasNoLongRuns(@ForAll String word) {
    String once = Spellings.shortened(word, 1);
    int[] points = once.codePoints().toArray();
    assertThat(Spellings.shortened(once, 1)).isEqualTo(once);
    assertThat(Arrays.stream(points).filter(Character::isLetter).count())
        .isLessThanOrEqualTo(word.codePoints().filter(Character::isLetter).count());
  }
}
