package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.text.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A text as its windows' features and cues, which {@code InjectionWindows} sees the same way. */
final class InjectionDocument {
  final int[][] features;
  final int[][] cues;
  final Words[] words;
  final int families;
  final String source;

  /** How often one block must be doubled to be as long as the text. */
  final int doublings;

  /** How many windows, from the first on, are read because of a seed; the rest is only learnt. */
  final int read;

  /** A window's words among those of the text, as {@link InjectionNet} sees them. */
  record Words(short[] keys, int from, int to) {}

  private InjectionDocument(
      int[][] features,
      int[][] cues,
      Words[] words,
      int read,
      int doublings,
      int families,
      String source) {
    this.words = words;
    this.read = read;
    this.doublings = doublings;
    this.features = features;
    this.cues = cues;
    this.families = families;
    this.source = source;
  }

  static InjectionDocument of(InjectionCues cues, Automaton seeds, InjectionSamples.Sample sample) {
    TextView view = TextView.of(sample.text());
    Haystack folded = new Haystack(view);
    List<int[]> features = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    Seeds blocks = InjectionBlocks.of(seeds(seeds, cues.words.seeds(), folded), folded.length);
    InjectionText text = InjectionText.of(cues.words, folded, blocks);
    windows(cues, text, blocks, features, found, words);
    if (view.hasOtherLetters()) {
      Seeds inOtherScripts = InjectionBlocks.of(cues.words, sample.text());
      InjectionText original = InjectionText.ofOriginal(cues.words, sample.text(), inOtherScripts);
      windows(cues, original, inOtherScripts, features, found, words);
    }
    int read = features.size();
    if (sample.families() == 0) {
      Seeds rest = without(blocks, folded.length);
      windows(cues, InjectionText.of(cues.words, folded, rest), rest, features, found, words);
    }
    return new InjectionDocument(
        features.toArray(int[][]::new),
        found.toArray(int[][]::new),
        words.toArray(Words[]::new),
        read,
        text.doublings(),
        sample.families(),
        sample.source());
  }

  private static Seeds without(Seeds seeds, int length) {
    Seeds rest = new Seeds();
    int next = 0;
    for (int block = 0; block * Seeds.BLOCK < length; block++) {
      if (next < seeds.size() && seeds.block(next) == block) {
        next++;
      } else {
        rest.add(block * Seeds.BLOCK);
      }
    }
    return rest;
  }

  private static Seeds seeds(Automaton automaton, List<String> literals, Haystack text) {
    LiteralHits hits = new LiteralHits();
    automaton.read(text.bytes, 0, text.length, hits);
    Seeds seeds = new Seeds();
    for (int i = 0; i < hits.size(); i++) {
      int start = hits.end(i) - literals.get(hits.literal(i)).length();
      if (text.isBoundary(start)) {
        seeds.add(start);
      }
    }
    return seeds;
  }

  private static void windows(
      InjectionCues cues,
      InjectionText text,
      Seeds seeds,
      List<int[]> features,
      List<int[]> cueIds,
      List<Words> words) {
    short[] keys = InjectionNet.keys(text, cues.words);
    InjectionCues.Found found = cues.find(text);
    for (int w = 0; w < seeds.size(); w++) {
      int from = seeds.block(w) * Seeds.BLOCK - Seeds.BLOCK / 2;
      int to = from + 2 * Seeds.BLOCK;
      int[] out = new int[InjectionFeatures.MOST];
      int[] all = new int[512];
      int size = 0;
      for (int i = 0; i < text.size; i++) {
        if (text.starts[i] >= from && text.starts[i] < to) {
          int n = InjectionFeatures.at(text, i, out);
          if (size + n > all.length) {
            all = Arrays.copyOf(all, all.length * 2);
          }
          System.arraycopy(out, 0, all, size, n);
          size += n;
        }
      }
      TreeSet<Integer> ids = new TreeSet<>();
      for (int i = 0; i < found.size; i++) {
        int start = text.starts[found.words[i]];
        if (start >= from && start < to) {
          ids.add(found.ids[i]);
        }
      }
      words.add(new Words(keys, firstWord(text, from), firstWord(text, to)));
      features.add(Arrays.copyOf(all, size));
      cueIds.add(ids.stream().mapToInt(i -> i).toArray());
    }
  }

  private static int firstWord(InjectionText text, int offset) {
    int at = Arrays.binarySearch(text.starts, 0, text.size, offset);
    return at < 0 ? -at - 1 : at;
  }

  /** The source, for templates without the number of the third that they are in. */
  String group() {
    return source.replaceAll("#.*", "");
  }

  int windows() {
    return features.length;
  }
}
