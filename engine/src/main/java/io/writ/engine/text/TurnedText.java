package io.writ.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is seen where U+202E turns parts of it around. It is as long as the text: each part,
 * with its override, is the other way round in its place.
 */
public final class TurnedText {
  private static final char OVERRIDE = '\u202E';
  private static final String ENDS = "\u202C\u2069\u202D";
  private static final String ENDS_OF_LINES = ENDS + "\n\r";

  private final String text;
  private final String seen;
  private final TextView view;

  /** Where the parts are, one behind the other. */
  private final Regions parts;

  private TurnedText(String text, String ends) {
    this.text = text;
    StringBuilder turned = new StringBuilder(text);
    parts = new Regions();
    for (int i = text.indexOf(OVERRIDE); i >= 0; ) {
      int end = end(text, i + 1, ends);
      turned.replace(i, end, new StringBuilder(text.substring(i, end)).reverse().toString());
      parts.add(i, end);
      i = text.indexOf(OVERRIDE, end);
    }
    seen = turned.toString();
    view = TextView.of(seen);
  }

  /**
   * The text as it is seen up to the end of each override or line, and as it is seen where lines
   * are spaces, as in HTML, when an override goes on behind its line.
   */
  static List<TurnedText> of(String text) {
    List<TurnedText> seen = new ArrayList<>();
    for (int i = text.indexOf(OVERRIDE); i >= 0; ) {
      int end = end(text, i + 1, ENDS_OF_LINES);
      if (seen.isEmpty()) {
        seen.add(new TurnedText(text, ENDS_OF_LINES));
      }
      if (end(text, end, ENDS) > end) {
        seen.add(new TurnedText(text, ENDS));
        return seen;
      }
      i = text.indexOf(OVERRIDE, end);
    }
    return seen;
  }

  private static int end(String text, int from, String ends) {
    int end = from;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** What is seen. Offsets are its own. */
  public TextView view() {
    return view;
  }

  /** The same with offsets in the text, where what is turned comes from the whole of its part. */
  TextView inPlace() {
    HiddenText.Seen characters = new HiddenText.Seen(text, false);
    for (int i = 0; i < seen.length(); ) {
      int codePoint = seen.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      int part = part(i);
      boolean turned = part >= 0;
      characters.add(codePoint, turned ? parts.start(part) : i, turned ? parts.end(part) : next);
      i = next;
    }
    return characters.view();
  }

  /** Where a range of what is seen begins in the text. */
  public int start(int start, int end) {
    int part = part(start);
    if (part < 0) {
      return start;
    }
    boolean inside = end <= parts.end(part);
    int first = parts.start(part) + parts.end(part) - end;
    // An override that turns nothing else goes with it.
    boolean all = start == parts.start(part) && end == parts.end(part) - 1;
    return inside && !all ? first : parts.start(part);
  }

  /** Where a range of what is seen ends in the text, with the marks that stand behind it there. */
  public int end(int start, int end) {
    int part = part(end - 1);
    if (part < 0) {
      return end;
    }
    boolean inside = start >= parts.start(part);
    int last = inside ? parts.start(part) + parts.end(part) - start : parts.end(part);
    while (last < text.length() && FoldTable.extendsPrevious(text.codePointAt(last))) {
      last += Character.charCount(text.codePointAt(last));
    }
    return last;
  }

  private int part(int at) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.end(middle) <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < parts.size() && parts.start(low) <= at ? low : -1;
  }
}
