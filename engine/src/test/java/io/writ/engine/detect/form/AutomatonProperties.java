package io.writ.engine.detect.form;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AutomatonProperties {
  @Provide
  Arbitrary<List<String>> literals() {
    return Arbitraries.strings()
        .withChars("abc d")
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aBbCc d\n\tx").ofMaxLength(1200);
  }

  /** Without a line end among the literals, each of their spaces may be one. */
  @Property(tries = 300)
  void findsWhatStandsThere(
      @ForAll("literals") List<String> literals,
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 1200) int from) {
    byte[] bytes = text.getBytes(US_ASCII);
    int start = Math.min(from, bytes.length);
    LiteralHits hits = new LiteralHits();
    new Automaton(literals).read(bytes, start, bytes.length, hits);

    List<String> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      found.add(hits.end(i) + " " + literals.get(hits.literal(i)));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(standing(literals, text, start));
    assertThat(found).isSortedAccordingTo((a, b) -> Integer.compare(end(a), end(b)));
  }

  private static int end(String hit) {
    return Integer.parseInt(hit.substring(0, hit.indexOf(' ')));
  }

  private static List<String> standing(List<String> literals, String text, int from) {
    String spaced = text.toLowerCase(Locale.ROOT).replace('\n', ' ').replace('\t', ' ');
    List<String> standing = new ArrayList<>();
    for (int end = from + 1; end <= spaced.length(); end++) {
      for (String literal : literals) {
        if (spaced.substring(0, end).endsWith(literal)) {
          standing.add(end + " " + literal);
        }
      }
    }
    return standing;
  }

  /** With one, it is told from a space at the beginning of a literal, and one may be inside. */
  @Property(tries = 300)
  void tellsLineEndsApart(@ForAll("texts") String text) {
    List<String> literals = List.of("\n", "\nb", " b", "b c d");
    byte[] bytes = text.getBytes(US_ASCII);
    LiteralHits hits = new LiteralHits();
    new Automaton(literals).read(bytes, 0, bytes.length, hits);

    List<String> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      found.add(hits.end(i) + " " + hits.literal(i));
    }
    List<String> expected = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (int end = 1; end <= lower.length(); end++) {
      String before = lower.substring(0, end);
      String tail = before.substring(Math.max(0, end - 5));
      boolean[] ends = {
        before.endsWith("\n"),
        before.endsWith("\nb"),
        before.endsWith(" b") || before.endsWith("\tb"),
        tail.matches("b[ \t\n]c[ \t]d|b[ \t]c\nd")
      };
      for (int id = 0; id < ends.length; id++) {
        if (ends[id]) {
          expected.add(end + " " + id);
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
