package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.DigitGroups;
import io.writ.engine.detect.form.Haystack;
import java.util.Set;

/** What is written in groups like a telephone number and is none. */
final class PhoneLookalikes {
  private static final int LONGEST_REST = 20;
  private static final int FARTHEST = 6;
  private static final CharSet GAP = CharSet.of(" \t\r\n,.#*;");

  /** States and territories of the USA (USPS Publication 28, appendix B), "armed forces" too. */
  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR"
                  + " VI AA AE AP")
              .split(" "));

  private PhoneLookalikes() {}

  /** Whether a national number is a colour, a postal code or a pattern. */
  static boolean is(Haystack text, int start, int end) {
    return isColour(text, start, end) || isPostcode(text, start, end) || isPattern(text, end);
  }

  /** {@code MA 02110-1301}: a postal code of the USA with its four further digits. */
  private static boolean isPostcode(Haystack text, int start, int end) {
    if (end - start != 10
        || text.at(start + 5) != '-'
        || text.runEnd(CharSet.DIGITS, start) != start + 5) {
      return false;
    }
    int state = text.runStart(GAP, start, FARTHEST) - 2;
    return state + 2 < start
        && text.isUpper(state)
        && text.isUpper(state + 1)
        && !text.isAlnum(state - 1)
        && STATES.contains(
            new String(new char[] {(char) text.at(state), (char) text.at(state + 1)}));
  }

  /** {@code 0 250 154}: numbers up to 255 with spaces between, the first of them 0. */
  private static boolean isColour(Haystack text, int start, int end) {
    int groups = 0;
    for (int i = start; i < end; groups++) {
      int value = 0;
      int from = i;
      while (i < end && value < 100 && text.isDigit(i)) {
        value = 10 * value + text.at(i) - '0';
        i++;
      }
      boolean none = value == 0;
      boolean large = value >= 100 && value <= 255 && i - from == 3;
      if (!(none || large && groups > 0) || i < end && text.at(i) != ' ') {
        return false;
      }
      i++;
    }
    return groups > 2;
  }

  /** {@code 1784/7995}: two numbers with nothing but a slash between. */
  static boolean isQuotient(Haystack text, int start, int end) {
    int slash = text.runEnd(CharSet.DIGITS, start);
    return text.at(start - 1) == ' '
        && text.at(slash) == '/'
        && text.runEnd(CharSet.DIGITS, slash + 1) == end;
  }

  /** {@code 0113 496 0###}: a sign for each digit that is filled in. */
  static boolean isPattern(Haystack text, int end) {
    int i = end;
    while (i - end < LONGEST_REST && (text.isDigit(i) || DigitGroups.isSeparator(text.at(i)))) {
      i++;
    }
    return text.at(i) == '#' && text.at(i + 1) == '#';
  }
}
