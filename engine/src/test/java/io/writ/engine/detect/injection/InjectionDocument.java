package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.TextView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A text as its windows' features and cues, which {@code InjectionWindows} sees the same way. */
final class InjectionDocument {
  final int[][] features;
  final int[][] cues;
  final int families;
  final String source;

  private InjectionDocument(int[][] features, int[][] cues, int families, String source) {
    this.features = features;
    this.cues = cues;
    this.families = families;
    this.source = source;
  }

  static InjectionDocument of(InjectionCues cues, InjectionSamples.Sample sample) {
    InjectionText text = InjectionText.of(cues.words, new Haystack(TextView.of(sample.text())));
    InjectionText original = InjectionText.ofOriginal(cues.words, sample.text());
    List<int[]> features = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    for (InjectionText read : original.size > 0 ? List.of(original) : List.of(text)) {
      windows(cues, read, features, found);
    }
    return new InjectionDocument(
        features.toArray(int[][]::new),
        found.toArray(int[][]::new),
        sample.families(),
        sample.source());
  }

  private static void windows(
      InjectionCues cues, InjectionText text, List<int[]> features, List<int[]> cueIds) {
    if (text.size == 0) {
      return;
    }
    int blocks = text.starts[text.size - 1] / InjectionWindows.BLOCK + 1;
    InjectionCues.Found found = cues.find(text);
    for (int w = 0; w < Math.max(blocks - 1, 1); w++) {
      int from = w * InjectionWindows.BLOCK;
      int to = from + 2 * InjectionWindows.BLOCK;
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
      features.add(Arrays.copyOf(all, size));
      cueIds.add(ids.stream().mapToInt(i -> i).toArray());
    }
  }

  /** The source, for templates without the number of the third that they are in. */
  String group() {
    return source.replaceAll("#.*", "");
  }

  int windows() {
    return features.length;
  }
}
