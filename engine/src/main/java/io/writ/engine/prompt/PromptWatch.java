package io.writ.engine.prompt;

import io.writ.engine.Deadline;
import io.writ.engine.text.Disguised;
import io.writ.engine.text.Letters;
import io.writ.engine.text.TextView;
import java.util.List;

/**
 * Looks for what a text gives away of one system prompt: its passages and its canaries, as they
 * stand, back to front, and in what the text holds in disguise ({@link Disguised}). Takes time
 * linear in the text. Immutable and thread-safe.
 */
public final class PromptWatch {
  private final RollingHash hash;
  private final RollingHash.Run gram;
  private final RollingHash.Run head;
  private final Passages passages;
  private final Passages heads;
  private final List<Guarded> canaries;

  /** A canary with what makes hashes of its length. */
  private record Guarded(Canary canary, RollingHash.Run run) {}

  PromptWatch(RollingHash hash, long[] passages, List<Canary> canaries) {
    this.hash = hash;
    this.passages = new Passages(passages);
    gram = hash.run(Winnowing.GRAM);
    head = hash.run(SystemPrompt.LEAST_CANARY_LETTERS);
    heads = new Passages(canaries.stream().mapToLong(Canary::head).distinct().toArray());
    this.canaries =
        canaries.stream().map(canary -> new Guarded(canary, hash.run(canary.length()))).toList();
  }

  /** How many fingerprints it holds in memory. */
  public int size() {
    return passages.size() + canaries.size();
  }

  /**
   * What a text gives away, in order of the start; what overlaps is one.
   *
   * @throws io.writ.engine.DeadlineExceeded when the time runs out
   */
  public List<Leak> look(String text, Deadline deadline) {
    Sighting sighting = new Sighting(passages.size());
    Letters letters = Letters.of(text);
    look(letters, sighting, deadline);
    look(letters.reversed(), sighting, deadline);
    for (TextView view : Disguised.views(text)) {
      look(Letters.of(view), sighting, deadline);
    }
    return sighting.leaks();
  }

  private void look(Letters letters, Sighting sighting, Deadline deadline) {
    deadline.check();
    long[] prefixes = hash.prefixes(letters);
    for (int i = 0; i + Winnowing.GRAM <= letters.length() && passages.size() > 0; i++) {
      checkNowAndThen(i, deadline);
      int number = passages.number(gram.hash(prefixes, i));
      if (number >= 0) {
        sighting.passage(number, letters, i, i + Winnowing.GRAM);
      }
    }
    for (int i = 0; i + head.length() <= letters.length() && !canaries.isEmpty(); i++) {
      checkNowAndThen(i, deadline);
      if (heads.number(head.hash(prefixes, i)) >= 0) {
        canary(letters, prefixes, i, sighting);
      }
    }
  }

  private void canary(Letters letters, long[] prefixes, int from, Sighting sighting) {
    for (Guarded guarded : canaries) {
      int to = from + guarded.canary().length();
      if (to <= letters.length()
          && guarded.run().hash(prefixes, from) == guarded.canary().whole()) {
        sighting.canary(letters, from, to);
      }
    }
  }

  private static void checkNowAndThen(int at, Deadline deadline) {
    if ((at & 0xFFFF) == 0xFFFF) {
      deadline.check();
    }
  }
}
