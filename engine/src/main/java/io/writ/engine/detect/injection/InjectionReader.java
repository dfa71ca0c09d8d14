package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.detect.form.WholeText;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores a text's windows for each family of injections and reports those that stand out. The more
 * windows a text has the surer one must be, so that a long text is not worse for being long.
 */
final class InjectionReader implements WholeText {
  static final InjectionReader SHIPPED = new InjectionReader();

  private static final double LEAST = 0.2;
  private static final float LEAST_LOGIT = (float) StrictMath.log(LEAST / (1 - LEAST));

  private final InjectionCues cues = InjectionCues.shipped();
  private final Manners manners = new Manners(cues.words);
  private final InjectionModel model = InjectionModel.shipped();

  private InjectionReader() {
    if (model.cues.length != cues.cues.length) {
      throw new IllegalStateException(
          "the model of injections knows %d cues instead of %d: train it again"
              .formatted(model.cues.length, cues.cues.length));
    }
    int rows = InjectionNet.rowCount(cues.words);
    if (model.net.rowCount != rows) {
      throw new IllegalStateException(
          "the network of injections has %d rows instead of %d: train it again"
              .formatted(model.net.rowCount, rows));
    }
  }

  @Override
  public List<String> seeds() {
    return cues.words.seeds();
  }

  @Override
  public void read(Haystack text, Seeds seeds, Sink sink) {
    Seeds blocks = InjectionBlocks.of(seeds, text.length);
    if (blocks.size() == 0) {
      return;
    }
    InjectionText words = InjectionText.of(cues.words, text, blocks);
    text.spend(words.size);
    List<Seen> seen = seen(words, blocks);
    // What says nothing needs no second look.
    if (!seen.isEmpty() && manners.mute(text, words)) {
      seen = seen(words, blocks);
    }
    seen.forEach(s -> s.report(sink));
    if (!seen.isEmpty() && words.unwrap()) {
      seen(words, blocks).forEach(s -> s.report(sink));
    }
  }

  @Override
  public void readCharacters(String text, Sink sink) {
    Seeds seeds = InjectionBlocks.of(cues.words, text);
    if (seeds.size() > 0) {
      seen(InjectionText.ofOriginal(cues.words, text, seeds), seeds).forEach(s -> s.report(sink));
    }
  }

  /** A window that stands out for a family. */
  private record Seen(InjectionWindows in, int window, int family, float logit) {
    void report(Sink sink) {
      int[] span = in.strongest(window, family);
      double score = 1 / (1 + StrictMath.exp(-logit));
      sink.found(family, span[0], span[1], Math.round(score * 1000) / 1000.0);
    }
  }

  // Of windows that overlap, the best one of each family.
  private List<Seen> seen(InjectionText words, Seeds seeds) {
    List<Seen> seen = new ArrayList<>();
    InjectionWindows windows = new InjectionWindows(model, cues, words, seeds);
    float[] logits = new float[InjectionModel.FAMILIES];
    int[] at = new int[InjectionModel.FAMILIES];
    float[] best = new float[InjectionModel.FAMILIES];
    for (int w = 0; w <= windows.count(); w++) {
      boolean last = w == windows.count();
      if (!last) {
        windows.logits(w, logits);
      }
      for (int f = 0; f < best.length; f++) {
        if (best[f] != 0 && (last || !windows.overlap(w, at[f]))) {
          seen.add(new Seen(windows, at[f], f, best[f]));
          best[f] = 0;
        }
        if (!last && logits[f] >= LEAST_LOGIT && (best[f] == 0 || logits[f] > best[f])) {
          best[f] = logits[f];
          at[f] = w;
        }
      }
    }
    return seen;
  }
}
