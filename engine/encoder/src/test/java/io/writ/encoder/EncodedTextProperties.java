package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text holds, the model gets windows of valid numbers in linear time. */
class EncodedTextProperties {
  private static final Vocabulary VOCABULARY = Golden.vocabulary();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(8),
            Arbitraries.strings().ascii().ofMaxLength(20),
            Arbitraries.of(
                "\uD800",
                "\uDC00",
                "שלום עולם",
                "مرحبا",
                "東京都",
                "İstanbul",
                "e\u0301\u0301",
                "\u200B",
                "½³",
                "\n",
                "Ann Smith",
                "𝐚𝐛",
                "x".repeat(70)));
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property(tries = 500)
  void wordsAndWindowsAreValid(@ForAll("texts") String text) {
    check(text);
  }

  private static EncodedText check(String text) {
    EncodedText encoded = EncodedText.of(text, VOCABULARY);
    int before = 0;
    for (Word word : encoded.words()) {
      assertThat(word.start()).isGreaterThanOrEqualTo(before);
      assertThat(word.end()).isBetween(word.start() + 1, text.length());
      assertThat(word.normal()).isNotEmpty();
      before = word.end();
    }
    int spokenFor = 0;
    for (Window window : encoded.windows()) {
      assertThat(window.from()).isEqualTo(spokenFor).isGreaterThanOrEqualTo(window.begin());
      assertThat(window.to()).isGreaterThan(window.from()).isLessThanOrEqualTo(window.end());
      spokenFor = window.to();
      Inputs inputs = Inputs.of(encoded, window, VOCABULARY.pieces());
      assertThat(inputs.ids().length).isBetween(3, VOCABULARY.description().pieces());
      assertThat(inputs.features()).hasSize(inputs.first().length * Features.COUNT);
    }
    assertThat(spokenFor).isEqualTo(encoded.words().size());
    return encoded;
  }

  @Example
  void aMegabyteOfOneLetterIsOneWord() {
    EncodedText encoded = check("a".repeat(1 << 20));
    assertThat(encoded.words()).hasSize(1);
    assertThat(encoded.windows()).hasSize(1);
  }

  @Example
  void timeGrowsWithTheTextOnly() {
    for (String unit : List.of("new york ", "ab", "Ann. ", "é\u0301", "\uD800", "1 ")) {
      long small = time(unit, 1 << 13);
      long large = time(unit, 1 << 19);
      // Linear is 64 times as much, quadratic 4,096 times.
      assertThat(large).as(unit).isLessThan(600 * Math.max(small, 100_000));
    }
  }

  private static long time(String unit, int length) {
    String text = unit.repeat(length / unit.length());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      EncodedText.of(text, VOCABULARY);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
