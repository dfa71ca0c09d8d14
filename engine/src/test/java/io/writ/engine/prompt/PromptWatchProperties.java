package io.writ.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.redact.Keys;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PromptWatchProperties {
  private static final Deadline FAR = Deadline.after(60_000, () -> 0);

  private final InMemoryPrompts prompts = new InMemoryPrompts(Keys.of(new byte[32]));

  private PromptWatch watch(String text) {
    String id = prompts.register("acme", new SystemPrompt(text, List.of()));
    return prompts.find("acme", id).orElseThrow();
  }

  /** What winnowing promises. */
  @Property(tries = 200)
  void aRunOfSoManyLettersIsAlwaysSeen(
      @ForAll("letters") String prompt, @ForAll @IntRange(max = 1_000) int at) {
    int length = Winnowing.WINDOW + Winnowing.GRAM - 1;
    int from = at % (prompt.length() - length);
    String quote = prompt.substring(from, from + length);

    List<Leak> leaks = watch(prompt).look("01234567. " + quote + " 0123456789", FAR);

    assertThat(leaks).anyMatch(leak -> leak.start() <= 17 && leak.end() >= 3 + length);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(70).ofMaxLength(400);
  }

  @Property(tries = 200)
  void spansLieInTheText(@ForAll("pieces") List<String> pieces) {
    String prompt =
        "the quick brown fox jumps over the lazy dog and then it sleeps for the whole day";
    String text = String.join("", pieces);
    for (Leak leak : watch(prompt).look(text, FAR)) {
      assertThat(leak.start()).isNotNegative().isLessThan(leak.end());
      assertThat(leak.end()).isLessThanOrEqualTo(text.length());
      assertThat(leak.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "the quick brown fox jumps over the lazy dog and then ",
            "dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZw==",
            "%74%68%65%20quick brown fox jumps over the",
            "\u202Egod yzal eht revo spmuj xof nworb kciuq eht",
            "ﷺ",
            "\uD800",
            "\uDB40\uDC74",
            "e\u0301",
            "é😀",
            " ")
        .list()
        .ofMaxSize(8);
  }
}
