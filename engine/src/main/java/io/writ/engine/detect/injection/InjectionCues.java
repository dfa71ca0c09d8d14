package io.writ.engine.detect.injection;

import io.writ.engine.text.Misspellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The cues of {@link InjectionTable}, compiled. Immutable. */
final class InjectionCues {
  static final int DIRECT = 0;
  static final int PLANTED = 1;
  static final int EXTRACTION = 2;
  static final int JAILBREAK = 3;
  static final int HARMLESS = 4;

  private static final List<String> FAMILIES =
      List.of("direct", "planted", "extraction", "jailbreak", "harmless");
  private static final Cue[] NONE = {};
  private static final float NOTHING = -20;
  private static final float OTHERS = 0.4f;
  private static final float BIAS = 6f;

  /**
   * One cue.
   *
   * @param steps words, any of them, in order
   * @param gaps how many other words may stand before each step
   * @param imperative whether its first word must be said to somebody
   */
  record Cue(int id, int family, double weight, BitSet[] steps, int[] gaps, boolean imperative) {}

  final InjectionWords words;
  final Cue[] cues;
  private final Cue[][] byFirst;
  private final BitSet told;
  private final BitSet addressed;

  InjectionCues(String wordTable, String cueTable, Map<String, String> foreign) {
    words = new InjectionWords(wordTable);
    List<String> rows = cueTable.lines().map(String::strip).filter(r -> !r.isEmpty()).toList();
    cues = new Cue[rows.size()];
    Arrays.setAll(cues, i -> cue(i, rows.get(i)));
    foreign.forEach(words::foreign);
    Misspellings.WORDS.forEach(words::misspelt);
    words.index();
    told = words.classOf("NOTIMP");
    addressed = words.classOf("YOU");
    List<List<Cue>> first = new ArrayList<>();
    for (int i = 0; i <= words.count(); i++) {
      first.add(new ArrayList<>());
    }
    for (Cue cue : cues) {
      cue.steps()[0].stream().forEach(word -> first.get(word).add(cue));
    }
    byFirst =
        first.stream().map(l -> l.isEmpty() ? NONE : l.toArray(Cue[]::new)).toArray(Cue[][]::new);
  }

  /** The cues of {@link InjectionTable}, and words of other languages from the resource. */
  static InjectionCues shipped() {
    return new InjectionCues(
        InjectionTable.WORDS, InjectionTable.CUES, InjectionWords.foreignWords());
  }

  /**
   * The logit of a family by the weights set by hand, whatever else a window says; far below 0
   * without a cue of the family's own. Cues of other families count less.
   *
   * @param sums of the weights of the window's cues, by family
   */
  static float logit(float[] sums, int family) {
    if (sums[family] < 1) {
      return NOTHING;
    }
    float others = -sums[family];
    for (int i = 0; i < HARMLESS; i++) {
      others += sums[i];
    }
    return sums[family] + OTHERS * others + sums[HARMLESS] - BIAS;
  }

  private Cue cue(int id, String row) {
    String[] columns = row.split(" +");
    List<BitSet> steps = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int gap = 0;
    for (int i = 2; i < columns.length; i++) {
      if (columns[i].startsWith("~")) {
        gap = Integer.parseInt(columns[i].substring(1));
      } else {
        steps.add(words.step(columns[i].replaceFirst("^!", "")));
        gaps.add(gap);
        gap = 0;
      }
    }
    return new Cue(
        id,
        FAMILIES.indexOf(columns[0]),
        Double.parseDouble(columns[1]),
        steps.toArray(BitSet[]::new),
        gaps.stream().mapToInt(g -> g).toArray(),
        columns[2].startsWith("!"));
  }

  /** Finds the cues in a text, in order of their first word. */
  Found find(InjectionText text) {
    Found found = new Found();
    for (int i = 0; i < text.size; i++) {
      if (text.ids[i] != 0) {
        for (Cue cue : byFirst[text.ids[i]]) {
          int last = match(cue, text, i);
          if (last >= 0) {
            found.add(cue.id(), i, last);
          }
        }
      }
    }
    return found;
  }

  /** Cues found, with the first and the last of their words. */
  static final class Found {
    int[] ids = new int[32];
    int[] words = new int[32];
    int[] last = new int[32];
    int size;

    private void add(int id, int word, int lastWord) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        words = Arrays.copyOf(words, size * 2);
        last = Arrays.copyOf(last, size * 2);
      }
      ids[size] = id;
      words[size] = word;
      last[size++] = lastWord;
    }
  }

  /** The index of the last word of a cue that begins at {@code at}, or -1. */
  private int match(Cue cue, InjectionText text, int at) {
    int[] ids = text.ids;
    int length = text.size;
    if (cue.imperative() && !text.first[at] && isTold(ids, at)) {
      return -1;
    }
    int word = at;
    for (int step = 1; step < cue.steps().length; step++) {
      int last = Math.min(length - 1, word + 1 + cue.gaps()[step]);
      int next = word + 1;
      while (next <= last && !cue.steps()[step].get(ids[next])) {
        next++;
      }
      if (next > last) {
        return -1;
      }
      word = next;
    }
    return word;
  }

  // "people ignore", "to ignore", "do not ignore"; but "I want you to ignore".
  private boolean isTold(int[] text, int at) {
    if (at == 0 || !told.get(text[at - 1])) {
      return false;
    }
    return at < 2 || !addressed.get(text[at - 2]);
  }
}
