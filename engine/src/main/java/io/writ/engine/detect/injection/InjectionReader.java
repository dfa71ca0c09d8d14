package io.writ.engine.detect.injection;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.WholeText;

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
  }

  @Override
  public void read(Haystack text, Sink sink) {
    InjectionText words = InjectionText.of(cues.words, text);
    text.spend(words.size);
    report(words, sink);
  }

  @Override
  public void readCharacters(String text, Sink sink) {
    InjectionText words = InjectionText.ofOriginal(cues.words, text);
    if (words.size > 0) {
      report(words, sink);
    }
  }

  // Of windows that overlap, the best one of each family.
  private void report(InjectionText words, Sink sink) {
    InjectionWindows windows = new InjectionWindows(model, cues, words);
    float[] logits = new float[InjectionModel.FAMILIES];
    int[] at = new int[InjectionModel.FAMILIES];
    float[] best = new float[InjectionModel.FAMILIES];
    for (int w = 0; w <= windows.count(); w++) {
      if (w < windows.count()) {
        windows.logits(w, logits);
      }
      for (int f = 0; f < best.length; f++) {
        boolean last = w == windows.count();
        if (best[f] != 0 && (last || w > at[f] + 1)) {
          found(windows, at[f], f, best[f], sink);
          best[f] = 0;
        }
        if (!last && logits[f] >= LEAST_LOGIT && (best[f] == 0 || logits[f] > best[f])) {
          best[f] = logits[f];
          at[f] = w;
        }
      }
    }
  }

  private static void found(InjectionWindows in, int window, int family, float logit, Sink sink) {
    int[] span = in.strongest(window, family);
    double score = 1 / (1 + StrictMath.exp(-logit));
    sink.found(family, span[0], span[1], Math.round(score * 1000) / 1000.0);
  }
}
