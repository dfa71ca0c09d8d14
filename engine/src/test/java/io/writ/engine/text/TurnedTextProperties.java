package io.writ.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TurnedTextProperties {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\u202E", "\u202C", "\n", "a", "b", "c", "1", "2", "\u00E9", "\uD83D\uDE00")
        .list()
        .ofMaxSize(20)
        .map(list -> String.join("", list));
  }

  /** Whatever a range of what is seen holds stands in the range of the text that it comes from. */
  @Property
  void rangesHoldWhatIsSeen(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 40) int from,
      @ForAll @IntRange(min = 1, max = 40) int length) {
    for (TurnedText turned : TurnedText.of(text)) {
      TextView view = turned.view();
      if (from >= view.length()) {
        continue;
      }
      int to = Math.min(view.length(), from + length);
      int seenStart = view.originalStart(from);
      int seenEnd = view.originalEnd(to);
      int start = turned.start(seenStart, seenEnd);
      int end = turned.end(seenStart, seenEnd);
      assertThat(start).isBetween(0, end - 1);
      assertThat(end).isLessThanOrEqualTo(text.length());
      TextView there = TextView.of(text.substring(start, end));
      assertThat(bytes(there, 0, there.length())).containsAll(bytes(view, from, to));
      assertThat(Character.isLowSurrogate(text.charAt(start))).isFalse();
      assertThat(Character.isHighSurrogate(text.charAt(end - 1))).isFalse();
    }
  }

  private static List<Byte> bytes(TextView view, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> view.bytes()[i]).collect(Collectors.toList());
  }
}
