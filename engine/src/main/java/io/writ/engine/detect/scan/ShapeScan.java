package io.writ.engine.detect.scan;

import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Candidate;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import java.util.List;

/** Walks over groups of letters and digits, and offers what has the shape of an identifier. */
final class ShapeScan {
  private static final int LETTERS_BEFORE = 2;
  private static final int MOST_GROUPS = 10;
  private static final int COMMA_GROUP = 3;
  private static final int LONGEST_SIGN = 4;
  private static final int LONGEST_NAME = 40;
  private static final CharSet NUMBERS = CharSet.of("0-9 .,");
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.-");

  /** Names of what is given, whatever it is. */
  private static final Affixes VALUES =
      Affixes.suffixes(
          List.of(
              "value", "val", "number", "nummer", "num", "code", "nr", "no", "content", "data"));

  private final ViewScan scan;
  private final DetectorIndex index;
  private final ShapeAutomaton shapes;
  private final Haystack text;
  private final Candidate candidate = new Candidate();

  ShapeScan(ViewScan scan) {
    this.scan = scan;
    this.index = scan.index;
    this.shapes = scan.index.shapes;
    this.text = scan.text;
  }

  /** Looks at a run without spaces that holds digits. */
  void run(int start, int end) {
    if (shapes.entries.length == 0) {
      return;
    }
    int from = text.isAlnum(start) ? start : -1;
    for (int words = 0; words < LETTERS_BEFORE && from > 1; words++) {
      from = lettersBefore(from);
      if (from >= 0) {
        tryFrom(from);
      }
    }
    for (int i = start; i < end; i++) {
      if (text.isAlnum(i)) {
        tryFrom(i);
        while (i < end && text.isAlnum(i)) {
          i++;
        }
      }
    }
  }

  // The start of one to four letters and a separator before this, as in "HH AB 1234", or -1.
  private int lettersBefore(int start) {
    int end = start - 1;
    if (text.at(end) != ' ' && text.at(end) != '-') {
      return -1;
    }
    int before = text.runStart(CharSet.ALNUM, end, 5);
    boolean letters = before < end && end - before <= 4 && lettersOnly(before, end);
    return letters ? before : -1;
  }

  private boolean lettersOnly(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!text.isLetter(i)) {
        return false;
      }
    }
    return !text.isAlnum(start - 1);
  }

  /** Walks over the groups that begin here, and offers what ends with a group. */
  private void tryFrom(int start) {
    if (isInsideLonger(start) || text.isInsideSpaced(start)) {
      return;
    }
    candidate.clear();
    int state = ShapeAutomaton.START;
    int i = start;
    for (int groups = 1; ; groups++) {
      int group = i;
      for (int kind = text.kind(i); kind != 0; kind = text.kind(++i)) {
        state = shapes.next(state, kind - 1);
        if (state == 0) {
          return;
        }
      }
      candidate.add(text, group, i);
      int[] ended = shapes.accepted(state);
      if (ended.length > 0 && !text.isAlnum(i) && !continues(i)) {
        offer(ended, start, i);
      }
      int next = separatorEnd(i);
      boolean goesOn = next > 0 && (groups < MOST_GROUPS || groups == candidate.length());
      state = goesOn ? shapes.next(state, ShapeAutomaton.SEPARATOR) : 0;
      if (state == 0) {
        return;
      }
      candidate.separator(text.at(i));
      i = next;
    }
  }

  private int separatorEnd(int at) {
    int b = text.at(at);
    int end = at + 1;
    if (b == '\n' || b == '\r') {
      end = text.skipSpace(at, 3);
    } else if (b == '(') {
      return text.isAlnum(end) && text.at(end + 1) == ')' ? end : -1;
    } else if (b != ' ' && b != '-' && b != '.' && b != '/') {
      return -1;
    }
    return text.isAlnum(end) ? end : -1;
  }

  private void offer(int[] ended, int start, int end) {
    text.spend(ended.length);
    for (int position : ended) {
      ShapeAutomaton.Entry entry = shapes.entries[position];
      int detector = entry.detector();
      if ((!index.isNearOnly(detector) || scan.isNear(detector, start, end))
          && entry.shape().fits(candidate)
          && isPlausible(entry, start, end)) {
        int whole = hasBracket(end) ? end + 1 : end;
        if (entry.checksum().test(candidate.compact(), candidate.length())) {
          scan.found(detector, start, whole);
        } else if (candidate.isSpecific()) {
          scan.foundMistyped(detector, start, whole);
        }
      }
    }
  }

  // A check digit in brackets, as in "A123456(3)".
  private boolean hasBracket(int end) {
    return text.at(end) == ')' && text.at(end - 2) == '(';
  }

  private boolean isPlausible(ShapeAutomaton.Entry entry, int start, int end) {
    boolean checked = entry.checksum().checks();
    if (candidate.isWrapped() && entry.checksum() == Checksum.NONE
        || candidate.isColumn() && NumberColumn.goesOn(text, start, end)) {
      return false;
    }
    if (!candidate.oneCase() && !candidate.isGrouped()) {
      return false;
    }
    if (!candidate.isSpecific() && isOfOtherName(entry.detector(), start)) {
      return false;
    }
    if (candidate.hasLower() && candidate.isGrouped() && FunctionWords.in(text, start, end)) {
      return false;
    }
    boolean weak =
        candidate.isBytes()
            || candidate.hasLower()
                && (!checked || !candidate.isGrouped() && entry.shape().isLoose())
            || candidate.isWrapped() && !checked;
    return !weak || scan.isNear(entry.detector(), start, end);
  }

  // width="300" beside a CVV: what is given to a name that says something else.
  private boolean isOfOtherName(int detector, int start) {
    if (text.at(start - 1) == '/') {
      int part = text.runStart(NAME, start - 1, LONGEST_NAME);
      return part < start - 1 && text.isLetter(part) && !scan.isNamed(detector, part, start - 1);
    }
    // viewBox="0 0 512 512"
    int list = text.runStart(NUMBERS, start, LONGEST_NAME);
    int first = Haystack.isQuote(text.at(list - 1)) ? list : start;
    int sign = first - 1;
    while (first - sign < LONGEST_SIGN
        && (text.at(sign) == ' ' || Haystack.isQuote(text.at(sign)))) {
      sign--;
    }
    boolean key = text.at(sign) == ':' && Haystack.isQuote(text.at(sign - 1));
    int nameEnd = key ? sign - 1 : sign;
    int name = text.runStart(NAME, nameEnd, LONGEST_NAME);
    return (key || text.at(sign) == '=')
        && name < nameEnd
        && index.isNearOnly(detector)
        && !VALUES.endAt(text, nameEnd)
        && !scan.isNamed(detector, name, nameEnd);
  }

  // A hyphen, dot or the like that joins a group to more of the same.
  private boolean isInsideLonger(int start) {
    return switch (text.at(start - 1)) {
      case '-', '_' -> text.isAlnum(start - 2);
      case '.', '/' -> text.isDigit(start - 2) || text.at(start - 2) == '[';
      case '*' -> text.at(start - 2) == '[';
      case ',' -> isNumber(start - 1);
      default -> text.isAlnum(start - 1);
    };
  }

  private boolean continues(int end) {
    return switch (text.at(end)) {
      case '-', '_' -> text.isAlnum(end + 1);
      case '.', '/' -> text.isDigit(end + 1);
      case ',' -> isNumber(end);
      case '@' -> true;
      default -> false;
    };
  }

  // "1,234,567", "0,5361" and "1234567,89" are numbers; "536228190,548921736" are two cells.
  private boolean isNumber(int comma) {
    int before = comma - text.runStart(CharSet.DIGITS, comma, COMMA_GROUP + 1);
    int cents = text.runEnd(CharSet.DIGITS, comma + 1) - comma - 1;
    boolean digits = before > 0 && cents > 0;
    return digits && (before <= COMMA_GROUP || cents < COMMA_GROUP) && !scan.isInTable(comma);
  }
}
