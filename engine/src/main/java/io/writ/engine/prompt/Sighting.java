package io.writ.engine.prompt;

import io.writ.engine.text.Letters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What was seen of one prompt in one text, in all its views. */
final class Sighting {
  /** So many letters between two seen runs are theirs too: a word changed, a typing error. */
  private static final int GAP = Winnowing.GRAM;

  private static final double DIGITS = 1_000;

  private final int passages;
  private final BitSet seen = new BitSet();
  private final List<Range> quoted = new ArrayList<>();
  private final List<Range> canaries = new ArrayList<>();
  private Letters reading = Letters.of("");
  private int lastEnd;

  Sighting(int passages) {
    this.passages = passages;
  }

  private record Range(int start, int end) {
    boolean touches(Range other) {
      return other.start <= end;
    }

    Range with(Range other) {
      return new Range(Math.min(start, other.start), Math.max(end, other.end));
    }
  }

  /** A run that is one of the prompt's; runs of one view come in its order. */
  void passage(int number, Letters letters, int from, int to) {
    seen.set(number);
    Range range = range(letters, wordStart(letters, from), wordEnd(letters, to));
    boolean goesOn = letters == reading && from <= lastEnd + GAP;
    if (goesOn) {
      quoted.add(quoted.removeLast().with(range));
    } else {
      quoted.add(range);
    }
    reading = letters;
    lastEnd = to;
  }

  void canary(Letters letters, int from, int to) {
    canaries.add(range(letters, from, to));
  }

  /** Winnowing may have dropped the runs at a quote's ends: it is taken to end with its word. */
  private static int wordStart(Letters letters, int from) {
    int start = from;
    while (start > 0 && from - start < Winnowing.WINDOW - 1 && touch(letters, start - 1, start)) {
      start--;
    }
    return start;
  }

  private static int wordEnd(Letters letters, int to) {
    int end = to;
    while (end < letters.length()
        && end - to < Winnowing.WINDOW - 1
        && touch(letters, end - 1, end)) {
      end++;
    }
    return end;
  }

  private static boolean touch(Letters letters, int one, int next) {
    return letters.originalStart(next) <= letters.originalEnd(one)
        && letters.originalStart(one) <= letters.originalEnd(next);
  }

  /** Of a view that is turned around the last letter comes first. */
  private static Range range(Letters letters, int from, int to) {
    return new Range(letters.originalStart(from), letters.originalEnd(from))
        .with(new Range(letters.originalStart(to - 1), letters.originalEnd(to - 1)));
  }

  List<Leak> leaks() {
    List<Leak> leaks = new ArrayList<>();
    double share = passages == 0 ? 0 : (double) seen.cardinality() / passages;
    // No passage that was seen counts for nothing.
    double score = Math.max(1, Math.round(share * DIGITS)) / DIGITS;
    joined(quoted).forEach(r -> leaks.add(new Leak(Leak.PASSAGE, r.start, r.end, score)));
    joined(canaries).forEach(r -> leaks.add(new Leak(Leak.CANARY, r.start, r.end, 1)));
    leaks.sort(Comparator.comparingInt(Leak::start).thenComparing(Leak::subtype));
    return leaks;
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges.stream().sorted(Comparator.comparingInt(Range::start)).toList()) {
      if (!joined.isEmpty() && joined.getLast().touches(range)) {
        joined.add(joined.removeLast().with(range));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
