package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.detect.form.WholeText;
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
    if (blocks.size() > 0) {
      InjectionText words = InjectionText.of(cues.words, text, blocks);
      text.spend(words.size);
      boolean found = report(words, blocks, sink);
      // What says nothing in lines says nothing in one.
      if (found && words.unwrap()) {
        report(words, blocks, sink);
      }
    }
  }

  @Override
  public void readCharacters(String text, Sink sink) {
    Seeds seeds = InjectionBlocks.of(cues.words, text);
    if (seeds.size() > 0) {
      report(InjectionText.ofOriginal(cues.words, text, seeds), seeds, sink);
    }
  }

  // Of windows that overlap, the best one of each family. Says whether there is one.
  private boolean report(InjectionText words, Seeds seeds, Sink sink) {
    boolean found = false;
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
          found(windows, at[f], f, best[f], sink);
          found = true;
          best[f] = 0;
        }
        if (!last && logits[f] >= LEAST_LOGIT && (best[f] == 0 || logits[f] > best[f])) {
          best[f] = logits[f];
          at[f] = w;
        }
      }
    }
    return found;
  }

  private static void found(InjectionWindows in, int window, int family, float logit, Sink sink) {
    int[] span = in.strongest(window, family);
    double score = 1 / (1 + StrictMath.exp(-logit));
    sink.found(family, span[0], span[1], Math.round(score * 1000) / 1000.0);
  }
}
