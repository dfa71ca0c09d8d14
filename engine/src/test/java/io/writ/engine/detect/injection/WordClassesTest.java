package io.writ.engine.detect.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  private static int of(WordClasses classes, String word) {
    return classes.of(InjectionWords.hash(word));
  }

  @Test
  void wordsOfALineShareAClassAndOthersHaveNone() {
    WordClasses classes = new WordClasses(List.of("# a remark", "poem verse", "key lock"));

    assertThat(of(classes, "poem")).isEqualTo(1).isEqualTo(of(classes, "verse"));
    assertThat(of(classes, "lock")).isEqualTo(2);
    assertThat(of(classes, "remark")).isZero();
    assertThat(of(classes, "versee")).isZero();
  }

  @Test
  void theShippedOnesKnowWordsThatMeanMuchTheSame() {
    WordClasses shipped = WordClasses.shipped();

    assertThat(of(shipped, "poem")).isPositive().isEqualTo(of(shipped, "poetry"));
    assertThat(of(shipped, "password")).isPositive().isEqualTo(of(shipped, "credentials"));
    assertThat(of(shipped, "poem")).isNotEqualTo(of(shipped, "password"));
    assertThat(of(shipped, "the")).isZero();
  }

  @Test
  void moreClassesThanThereAreNumbersAreRefused() {
    List<String> lines = IntStream.range(0, 1024).mapToObj(i -> "word" + i).toList();

    assertThatThrownBy(() -> new WordClasses(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1024");
  }
}
