package io.writ.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class MisspellingsTest {
  @Test
  void aLetterIsLeftOutDoubledSwappedOrAnotherKeyIsHit() {
    assertThat(Misspellings.of("ignore"))
        .contains("inore", "iggnore", "ingore", "ifnore", "ignlore")
        .doesNotContain("ignore", "ignored", "ignores");
  }

  @Test
  void whatWasMeantIsKnown() {
    assertThat(Misspellings.meant("iunstructions")).isEqualTo("instructions");
    assertThat(Misspellings.meant("precious")).isEqualTo("precious");
    assertThat(Misspellings.meant("Ignore")).isEqualTo("Ignore");
  }

  @Test
  void theLastLetterIsKept() {
    assertThat(Misspellings.WORDS)
        .allSatisfy(
            word ->
                assertThat(Misspellings.of(word))
                    .filteredOn(other -> !endsAlike(word, other))
                    .isEmpty());
  }

  @Test
  void allAreAsLongAsIsSaid() {
    assertThat(Misspellings.WORDS)
        .flatMap(Misspellings::of)
        .allSatisfy(
            other ->
                assertThat(other.length()).isBetween(Misspellings.SHORTEST, Misspellings.LONGEST));
  }

  @Test
  void nothingIsFurtherAwayThanOneSwap() {
    LevenshteinDistance distance = new LevenshteinDistance(2);
    assertThat(Misspellings.WORDS)
        .allSatisfy(
            word ->
                assertThat(Misspellings.of(word))
                    .allSatisfy(other -> assertThat(distance.apply(word, other)).isIn(1, 2)));
  }

  @Test
  void noWordIsTheMisspellingOfAnother() {
    assertThat(Misspellings.WORDS)
        .allSatisfy(
            word ->
                assertThat(Misspellings.of(word)).doesNotContainAnyElementsOf(Misspellings.WORDS));
  }

  // A swap of the last two letters is one within the word.
  private static boolean endsAlike(String word, String other) {
    char last = word.charAt(word.length() - 1);
    return other.endsWith(String.valueOf(last)) || other.charAt(other.length() - 2) == last;
  }
}
