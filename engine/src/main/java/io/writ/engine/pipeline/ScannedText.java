package io.writ.engine.pipeline;

import io.writ.engine.detect.Hit;
import java.util.List;

/**
 * A text of the interaction that was looked at.
 *
 * @param read the text with its context before it
 * @param context UTF-16 units of the context
 * @param part index of the part
 * @param partPath the part's path
 * @param trail to the value in a JSON part; the root for text
 * @param onKey whether the text is a member's name
 * @param hits what the detectors saw, in offsets of {@code read}
 */
record ScannedText(
    String read,
    int context,
    int part,
    String partPath,
    JsonTrail trail,
    boolean onKey,
    List<Hit> hits) {
  /** Whether there is something to read: a letter, and in a member's name more than one word. */
  boolean hasWords() {
    boolean letter = false;
    boolean space = false;
    for (int i = context; i < read.length() && !(letter && (space || !onKey)); i++) {
      char c = read.charAt(i);
      letter |= c >= 0x80 || Character.isLetter(c);
      space |= c == ' ';
    }
    return letter && (space || !onKey);
  }

  ScannedText with(List<Hit> others) {
    return new ScannedText(read, context, part, partPath, trail, onKey, others);
  }
}
