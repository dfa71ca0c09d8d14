package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.Regions;
import java.util.Set;

/**
 * Notices tags and comments of HTML inside a word, which a browser shows as one: {@code
 * ann@exam<b></b>ple.com}. Tags that part what stands on both sides, as a cell's do, are none.
 */
public final class InnerTags {
  private static final int LONGEST = 64;
  private static final int LONGEST_NAME = 6;

  // Phrasing elements of HTML that change how a word looks, not where it stands.
  private static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "code", "del", "em", "font", "i", "ins", "kbd",
          "mark", "s", "small", "span", "strike", "strong", "tt", "u", "wbr");

  private final Haystack text;

  /** Tags inside words. */
  public final Regions tags = new Regions();

  private int behind;

  public InnerTags(Haystack text) {
    this.text = text;
  }

  /** An opening angle bracket behind a run. */
  public void bracket(int at) {
    if (at < behind || !text.isAlnum(at - 1) && !isJoint(text.at(at - 1))) {
      return;
    }
    int end = at;
    while (end - at < 4 * LONGEST && text.at(end) == '<') {
      int close = close(end);
      if (close < 0) {
        return;
      }
      end = close;
    }
    if (text.isAlnum(end) || isJoint(text.at(end))) {
      tags.add(at, end);
      behind = end;
    }
  }

  // What joins the parts of an address or a number.
  private static boolean isJoint(int b) {
    return b == '@' || b == '.' || b == '-' || b == '_';
  }

  // Behind the tag or comment that begins here, or -1.
  private int close(int at) {
    boolean comment = text.startsWithExactly(at, "<!--");
    int name = text.at(at + 1) == '/' ? at + 2 : at + 1;
    int i = comment ? at + 4 : nameEnd(name);
    if (i < 0) {
      return -1;
    }
    while (i - at < LONGEST && text.at(i) != '>' && text.at(i) != 0) {
      i++;
    }
    boolean closed = text.at(i) == '>' && (!comment || text.startsWithExactly(i - 2, "-->"));
    return closed ? i + 1 : -1;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end - start <= LONGEST_NAME && text.isLetter(end)) {
      end++;
    }
    return end - start <= LONGEST_NAME && NAMES.contains(text.lower(start, end)) ? end : -1;
  }
}
