package io.writ.engine.pipeline;

import io.writ.engine.DataClass;
import io.writ.engine.Deadline;
import io.writ.engine.detect.Hit;
import io.writ.engine.prompt.Leak;
import io.writ.engine.prompt.PromptWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for a system prompt in all texts of one interaction as if they were one: in how many pieces
 * it is handed out makes no difference.
 */
final class PromptScan {
  private static final String DETECTOR = "prompt-watch";

  private PromptScan() {}

  /** The same texts with what they give away among their hits. */
  static List<ScannedText> read(PromptWatch watch, List<ScannedText> texts, Deadline deadline) {
    StringBuilder together = new StringBuilder();
    int[] starts = new int[texts.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = together.length();
      String read = texts.get(i).read();
      together.append(read, texts.get(i).context(), read.length()).append('\n');
    }
    Map<Integer, List<Hit>> hits = new TreeMap<>();
    for (Leak leak : watch.look(together.toString(), deadline)) {
      int found = Arrays.binarySearch(starts, leak.start());
      int i = found < 0 ? -found - 2 : found;
      for (; i < starts.length && starts[i] < leak.end(); i++) {
        List<Hit> seen = hits.computeIfAbsent(i, k -> new ArrayList<>(texts.get(k).hits()));
        hit(leak, starts[i], texts.get(i)).ifPresent(seen::add);
      }
    }
    List<ScannedText> joined = new ArrayList<>(texts);
    hits.forEach((i, all) -> joined.set(i, texts.get(i).with(all)));
    return joined;
  }

  /** The part of a leak that lies in a text. */
  private static Optional<Hit> hit(Leak leak, int start, ScannedText text) {
    int from = Math.max(leak.start() - start, 0) + text.context();
    int to = Math.min(leak.end() - start + text.context(), text.read().length());
    return from >= to
        ? Optional.empty()
        : Optional.of(
            new Hit(Leak.TYPE, leak.subtype(), DataClass.THREAT, from, to, leak.score(), DETECTOR));
  }
}
