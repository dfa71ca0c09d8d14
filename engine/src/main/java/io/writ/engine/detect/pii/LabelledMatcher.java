package io.writ.engine.detect.pii;

import io.writ.engine.detect.checksum.Payment;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Clause;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A number that whoever gave it out wrote as they liked: nothing but the label right before it says
 * what it is, as in {@code Employee ID: EMP-00921} or {@code "employeeId": "00921"}.
 */
final class LabelledMatcher {
  private static final CharSet VALUE = CharSet.of("a-zA-Z0-9./_-");
  private static final CharSet GROUPS = CharSet.of("a-zA-Z0-9 ./_-");
  private static final CharSet GAP = CharSet.of(" :=#\"'.(>\\");
  private static final List<String> WORDS =
      List.of("is", "no", "nr", "number", "code", "lautet", "ist", "est", "es", "jest");
  static final Clause PURPOSE =
      Clause.until(WORDS)
          .from(
              List.of(
                  "for", "of", "to", "fur", "von", "de", "du", "del", "della", "da", "van", "do"));
  private static final String NUMBER = "nummer";
  private static final int LONGEST_GAP = 12;
  private static final int SHORTEST = 4;
  private static final int PIN = 4;
  private static final int LONGEST_KEYED = 12;
  private static final int LONGEST = 40;
  private static final int FEWEST_DIGITS = 3;

  private LabelledMatcher() {}

  /** Literals for labels of two words, also as programs write them: {@code staff_id, staffId}. */
  static List<String> labels(List<String> phrases) {
    List<String> labels = new ArrayList<>();
    for (String phrase : phrases) {
      for (String joint : List.of(" ", "_", "-", "")) {
        labels.add(phrase.toLowerCase(Locale.ROOT).replace(" ", joint));
      }
    }
    return labels.stream().distinct().toList();
  }

  /** What stands behind the label: letters and digits in one piece, three digits at least. */
  static long value(Haystack text, int start, int end) {
    int from = valueStart(text, start, end);
    // Many labels may share the end of one run.
    int to = from < 0 ? from : Math.min(text.runEnd(VALUE, from), from + LONGEST + 2);
    while (to > from && !text.isAlnum(to - 1)) {
      to--;
    }
    int length = to - from;
    boolean fits = length >= SHORTEST && length <= LONGEST && !text.isAlnum(to);
    return fits && hasDigits(text, from, to) ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** What stands between its tag and the next, or the line's end: also in groups. */
  static long tagged(Haystack text, int start, int end) {
    int from = text.skipSpace(end, 1);
    int to = Math.min(text.runEnd(GROUPS, from), from + LONGEST + 1);
    boolean closed = text.at(to) == '<' || Haystack.isEnd(text.at(to));
    while (to > from && text.at(to - 1) == ' ') {
      to--;
    }
    boolean fits = closed && to - from >= SHORTEST && to - from <= LONGEST;
    return fits && hasDigits(text, from, to) ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** What fills a cell below the label: letters and digits in one piece, three digits at least. */
  static long cell(Haystack text, int start, int end) {
    int length = end - start;
    boolean fits = length >= SHORTEST && length <= LONGEST && text.runEnd(VALUE, start) == end;
    return fits && text.isAlnum(end - 1) && hasDigits(text, start, end)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** Four or five digits that fill a cell; six are an Indian postcode. */
  static long pinCell(Haystack text, int start, int end) {
    int length = end - start;
    return (length == PIN || length == PIN + 1) && text.isDigits(start, end)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** Four to six digits behind a word in another script. */
  static long pinInScript(Haystack text, int start, int end) {
    int from = behindScript(text, end);
    int to = text.runEnd(CharSet.DIGITS, from);
    boolean fits = to - from >= PIN && to - from <= PIN + 2;
    return fits && !text.isAlnum(to) ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** Where a value begins behind a label in another script, if any does. */
  static int behindScript(Haystack text, int end) {
    int from = end;
    while (from - end < LONGEST_GAP && !text.isAlnum(from) && text.at(from) != '\n') {
      from++;
    }
    return from;
  }

  /**
   * Four digits behind the label or what it is for, or five right behind it; six are an Indian
   * postcode, unless the hash key ends them, as of a conference.
   */
  static long pin(Haystack text, int start, int end) {
    int label = valueStart(text, start, end);
    boolean direct = label >= 0 && text.isDigit(label);
    int from = label < 0 || direct ? label : PURPOSE.behind(text, label);
    int to = from < 0 ? from : text.runEnd(CharSet.DIGITS, from);
    int length = to - from;
    boolean ends = !VALUE.has(text.at(to)) || text.at(to) == '.' && !text.isAlnum(to + 1);
    boolean keyed = length >= PIN && length <= LONGEST_KEYED && text.at(to) == '#';
    return (length == PIN || direct && (length == PIN + 1 || keyed)) && ends && !text.isAlnum(to)
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  /** A business identifier code (ISO 9362); most have no digit. */
  static long bic(Haystack text, int start, int end) {
    int from = valueStart(text, start, end);
    int to = from < 0 ? from : text.runEnd(CharSet.UPPER_DIGITS, from);
    int length = to - from;
    boolean fits = (length == 8 || length == 11) && !text.isAlnum(to);
    return fits && Payment.bic(Arrays.copyOfRange(text.bytes, from, to), length)
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  /** Where a value begins behind a label, or -1. */
  static int valueStart(Haystack text, int start, int end) {
    boolean signed = text.at(end - 1) == '#';
    boolean inside = text.isLetter(start - 1) && !text.isHump(start) && !isHead(text, start, end);
    if (inside || text.isAlnum(end) && !signed) {
      return -1;
    }
    int from = behindLabel(text, end);
    if (text.at(from) == '\n' || text.at(from) == '\r') {
      return nextLine(text, from);
    }
    boolean apart = from > end || signed;
    return apart && from - end <= LONGEST_GAP ? from : -1;
  }

  // A value that has the line below its label for itself, or -1.
  private static int nextLine(Haystack text, int lineEnd) {
    int from = lineEnd + (text.at(lineEnd) == '\r' ? 2 : 1);
    int to = text.runEnd(VALUE, from);
    return to - from <= LONGEST && Haystack.isEnd(text.at(to)) ? from : -1;
  }

  // Stammkundennummer: what a compound of German or Dutch is stands at its end.
  private static boolean isHead(Haystack text, int start, int end) {
    int number = end - NUMBER.length();
    return number > start && text.isLetter(number - 1) && text.startsWith(number, NUMBER);
  }

  private static int behindLabel(Haystack text, int end) {
    int at = text.runEnd(GAP, end);
    for (String word : WORDS) {
      int behind = at + word.length();
      if (text.startsWith(at, word) && GAP.has(text.at(behind))) {
        return text.runEnd(GAP, behind);
      }
    }
    return at;
  }

  private static boolean hasDigits(Haystack text, int from, int to) {
    return digits(text, from, to) >= FEWEST_DIGITS;
  }

  static int digits(Haystack text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += text.isDigit(i) ? 1 : 0;
    }
    return digits;
  }
}
