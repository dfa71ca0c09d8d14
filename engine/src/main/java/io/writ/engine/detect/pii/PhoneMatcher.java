package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.DigitGroups;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import io.writ.engine.detect.pii.PhoneTable.Plan;
import java.util.List;

/**
 * Telephone numbers that begin at digits in a row. All look at {@link #WINDOW} bytes at most, take
 * the longest number that ends with a group, and an extension behind it.
 */
final class PhoneMatcher {
  private static final int WINDOW = 40;
  private static final int MOST_DIGITS = 17;
  private static final int LEAST_DIGITS = 7;
  private static final int LONGEST_AREA = 6;
  private static final int SPLIT_SECOND = ".000".length();
  private static final Affixes EXTENSIONS =
      Affixes.prefixes(
          Words.of(
              """
              extension, ext., ext:, ext, extn., extn, x, poste, int., anexo, ramal, #, durchwahl,
              dw
              """));

  private PhoneMatcher() {}

  /** {@code +} and a calling code. */
  static long international(Haystack text, int start, int end) {
    int plus = plus(text, start);
    if (plus < 0) {
      return Matcher.NONE;
    }
    int last = walk(text, start, PhoneTable.international(), true, true);
    return last < 0 || isFraction(text, plus, start, last) || PhoneLookalikes.isPattern(text, last)
        ? Matcher.NONE
        : Matcher.span(plus, withExtension(text, last));
  }

  // The plus before the digits, also before an opening bracket or a space; or -1.
  private static int plus(Haystack text, int start) {
    int i = start - 1;
    if (text.at(i) == '(' || text.at(i) == ' ') {
      i--;
    }
    if (text.at(i) != '+' || text.isAlnum(i - 1)) {
      return -1;
    }
    return text.at(i - 1) == '(' ? i - 1 : i;
  }

  /** {@code +} and at least eight digits in groups, also where no such number is in use. */
  static long plausible(Haystack text, int start, int end) {
    int plus = plus(text, start);
    if (plus < 0 || end - start > 4) {
      return Matcher.NONE;
    }
    int last = groupsEnd(text, start, 8, 2);
    return last < 0
            || isDecimal(text, start, last)
            || PhoneLookalikes.isQuotient(text, start, last)
            || PhoneLookalikes.isPattern(text, last)
        ? Matcher.NONE
        : Matcher.span(plus, withExtension(text, last));
  }

  /** {@code +}, a calling code, a dot and digits, as registries write numbers (RFC 5733). */
  static long registered(Haystack text, int start, int end) {
    int plus = plus(text, start);
    int last = plus < 0 ? plus : groupsEnd(text, start, LEAST_DIGITS, 2);
    boolean number =
        last > 0 && isDecimal(text, start, last) && !isFraction(text, plus, start, last);
    return number ? Matcher.span(plus, withExtension(text, last)) : Matcher.NONE;
  }

  /** An international prefix, 00 or 011, and a calling code. */
  static long dialledAbroad(Haystack text, int start, int end) {
    if (text.at(start) != '0') {
      return Matcher.NONE;
    }
    int digits = text.startsWith(start, "011") ? 3 : text.startsWith(start, "00") ? 2 : 0;
    int first = start + digits;
    if (digits == 0 || text.at(first) == '0') {
      return Matcher.NONE;
    }
    int from =
        DigitGroups.isSeparator(text.at(first)) && text.isDigit(first + 1) ? first + 1 : first;
    int last = text.isDigit(from) ? walk(text, from, PhoneTable.international(), true, true) : -1;
    return last < 0 ? Matcher.NONE : Matcher.span(start, withExtension(text, last));
  }

  /** A national number of one of the plans, in groups: with brackets, or as the plan writes it. */
  static Matcher grouped(List<Plan> plans) {
    return (text, start, end) -> national(text, start, plans, true);
  }

  /** A national number of one of the plans, written in any way. */
  static Matcher national(List<Plan> plans) {
    return (text, start, end) -> national(text, start, plans, false);
  }

  private static long national(Haystack text, int start, List<Plan> plans, boolean grouped) {
    boolean bracket = isBracketed(text, start);
    int best = -1;
    for (Plan plan : plans) {
      best = Math.max(best, nationalEnd(text, start, plan, grouped && !bracket));
    }
    if (best < 0
        || digitCount(text, start, best) < LEAST_DIGITS
        || PhoneLookalikes.is(text, start, best)
        || isYears(text, start, best)
        || isMoment(text, start, best)
        || grouped && (!hasGroups(text, start, best) || isSeveral(text, start, best))
        || NumericDateMatcher.full(text, start, digitsEnd(text, start)) != Matcher.NONE) {
      return Matcher.NONE;
    }
    return Matcher.span(bracket ? start - 1 : start, withExtension(text, best));
  }

  private static int nationalEnd(Haystack text, int start, Plan plan, boolean strict) {
    String trunk = plan.trunk();
    boolean withTrunk = !trunk.isEmpty() && text.startsWith(start, trunk);
    if (withTrunk) {
      int from = start + trunk.length();
      if (DigitGroups.isSeparator(text.at(from)) && text.at(from) != '.' || text.at(from) == ')') {
        from = text.isDigit(from + 1) ? from + 1 : text.isDigit(from + 2) ? from + 2 : from;
      }
      int last = text.isDigit(from) ? walk(text, from, plan.state(), false, !strict) : -1;
      if (last >= 0 && (!strict || !trunk.equals("1") || isNorthAmerican(text, from))) {
        return last;
      }
    }
    boolean needsTrunk = !trunk.isEmpty() && !trunk.equals("1");
    if (strict && (needsTrunk || !isNorthAmerican(text, start))) {
      return -1;
    }
    return walk(text, start, plan.state(), false, !strict);
  }

  // Three, three and four digits.
  private static boolean isNorthAmerican(Haystack text, int start) {
    int second = digitsEnd(text, start);
    int from = second;
    while (from - second < 2 && !text.isDigit(from)) {
      from++;
    }
    int third = digitsEnd(text, from);
    int tail = third + 1;
    return second - start == 3
        && from > second
        && (text.at(second) == '.') == (text.at(third) == '.')
        && third - from == 3
        && digitsEnd(text, tail) - tail == 4;
  }

  /** A cell that holds seven to fifteen digits and what stands between them; eight in a row. */
  static long cell(Haystack text, int start, int end) {
    int first = start;
    while (first < end && !text.isDigit(first)) {
      if ("+( ".indexOf(text.at(first)) < 0) {
        return Matcher.NONE;
      }
      first++;
    }
    int last = first;
    int digits = 0;
    for (int next = first;
        next >= 0 && next < end && digits <= MOST_DIGITS;
        next = DigitGroups.next(text, last)) {
      last = digitsEnd(text, next);
      digits += last - next;
    }
    boolean grouped = digitsEnd(text, first) < last || first > start;
    boolean number =
        digits >= (grouped ? LEAST_DIGITS : LEAST_DIGITS + 1)
            && digits <= 15
            && withExtension(text, last) == end
            && !isDecimal(text, first, last)
            && !isYears(text, first, last)
            && NumericDateMatcher.full(text, first, digitsEnd(text, first)) == Matcher.NONE;
    return number ? Matcher.span(start, end) : Matcher.NONE;
  }

  /** Seven to fifteen digits in groups, as somebody writes a number to be called. */
  static long called(Haystack text, int start, int end) {
    if (NumericDateMatcher.full(text, start, end) != Matcher.NONE) {
      return Matcher.NONE;
    }
    int last = groupsEnd(text, start, 7, digitsEnd(text, start) - start >= 9 ? 1 : 2);
    if (last < 0
        || isDecimal(text, start, last)
        || isYears(text, start, last)
        || PhoneLookalikes.is(text, start, last)) {
      return Matcher.NONE;
    }
    boolean bracket = isBracketed(text, start);
    return Matcher.span(
        bracket ? start - 1 : text.at(start - 1) == '+' ? start - 1 : start,
        withExtension(text, last));
  }

  // A number that is whole when its line ends goes on in no other.
  private static int next(Haystack text, int end, boolean wraps) {
    int next = DigitGroups.next(text, end);
    return next < 0 && wraps ? DigitGroups.nextLine(text, end) : next;
  }

  // The end of the longest sequence of groups with 'least' to 15 digits, or -1.
  private static int groupsEnd(Haystack text, int start, int least, int leastGroups) {
    int i = start;
    int digits = 0;
    int groups = 0;
    int last = -1;
    while (i - start < WINDOW) {
      int group = digitsEnd(text, i);
      digits += group - i;
      groups++;
      if (group == i || digits > 15) {
        break;
      }
      if (digits >= least && groups >= leastGroups && ends(text, group)) {
        last = group;
      }
      i = next(text, group, last < 0);
      if (i < 0) {
        break;
      }
    }
    return last;
  }

  private static boolean isDecimal(Haystack text, int start, int end) {
    int point = digitsEnd(text, start);
    return text.at(point) == '.' && digitsEnd(text, point + 1) == end || text.at(start - 1) == '$';
  }

  // m=+1203.447812936, +0.30000000004: not +44.2079460123, as registries write a calling code and
  // a number (RFC 5733).
  private static boolean isFraction(Haystack text, int plus, int start, int end) {
    int code = text.at(start) == '1' || text.at(start) == '7' ? 1 : text.at(start) == '0' ? 0 : 3;
    int whole = digitsEnd(text, start) - start;
    boolean assigned = text.at(plus - 1) == '=';
    return isDecimal(text, start, end) && (assigned || whole > code || whole < Math.min(code, 2));
  }

  // 0412093015.500: no area code is as long. 081402.118 is a time of day.
  private static boolean isMoment(Haystack text, int start, int end) {
    int whole = digitsEnd(text, start) - start;
    int least = end - start - whole > SPLIT_SECOND ? LONGEST_AREA + 1 : LONGEST_AREA;
    return whole >= least && isDecimal(text, start, end);
  }

  // Walks to the end of the longest number that a group ends.
  private static int walk(
      Haystack text, int start, int from, boolean international, boolean wraps) {
    int state = from;
    int digits = 0;
    int last = -1;
    int i = start;
    while (i - start < WINDOW && digits < MOST_DIGITS && state != PhoneTable.NOWHERE) {
      if (text.isDigit(i)) {
        state = PhoneTable.next(state, text.at(i) - '0');
        digits++;
        i++;
        if (!text.isDigit(i) && PhoneTable.accepts(state) && ends(text, i)) {
          last = i;
        }
        continue;
      }
      int next = next(text, i, wraps && last < 0);
      if (next < 0) {
        break;
      }
      i = next;
      // +44 (0)20: the trunk prefix is written, not dialled.
      if (international && text.at(i) == '0' && text.at(i - 1) == '(' && text.at(i + 1) == ')') {
        i = text.isDigit(i + 2) ? i + 2 : i + 3;
      }
    }
    return last;
  }

  // (415) at the start, not a bracket around the number or more.
  private static boolean isBracketed(Haystack text, int start) {
    return text.at(start - 1) == '(' && text.at(digitsEnd(text, start)) == ')';
  }

  // 1964-1996, 2019 - 2020, 1990/1995.
  private static boolean isYears(Haystack text, int start, int end) {
    int joint = start + 4;
    int second = end - 4;
    int sign = text.at(text.at(joint) == ' ' ? joint + 1 : joint);
    return isYear(text, start)
        && isYear(text, second)
        && (end - start == 9 && sign == '/' || end - start <= 11 && sign == '-');
  }

  private static boolean isYear(Haystack text, int start) {
    int century = text.at(start);
    return digitsEnd(text, start) == start + 4 && (century == '1' || century == '2');
  }

  private static boolean hasGroups(Haystack text, int start, int end) {
    boolean single = text.isDigit(end - 1) && !text.isDigit(end - 2);
    return (!single || isArea(text, start))
        && digitsEnd(text, start) < end
        && !isYears(text, start, end);
  }

  // 030 - 26 39 62 0, 06221 / 54 - 0: a hyphen or slash behind an area code.
  private static boolean isArea(Haystack text, int start) {
    int end = digitsEnd(text, start);
    int sign = text.at(text.at(end) == ' ' ? end + 1 : end);
    boolean area = text.at(start) == '0' && end - start > 2 && end - start <= LONGEST_AREA;
    return area && (sign == '-' || sign == '/');
  }

  // 04.03. 05.03., and decimals in columns.
  private static boolean isSeveral(Haystack text, int start, int end) {
    boolean dotted = text.has('.', start, end);
    for (int i = start; dotted && i < end; i++) {
      if (text.at(i + 1) == ' ' && (text.at(i) == '.' || text.at(i) == ' ')) {
        return true;
      }
    }
    return false;
  }

  private static int digitCount(Haystack text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.isDigit(i) ? 1 : 0;
    }
    return count;
  }

  private static boolean ends(Haystack text, int end) {
    int b = text.at(end);
    if (b == '%' || b == '_' || b == '@' || b == '=') {
      return false;
    }
    if (text.isLetter(end)) {
      return text.lower(end) == 'x' && text.isDigit(end + 1)
          || text.lower(end) == 'e' && text.startsWith(end, "ext")
          || text.at(end) < 0;
    }
    return !((b == ',' || b == ':') && text.isDigit(end + 1));
  }

  private static int digitsEnd(Haystack text, int start) {
    int end = start;
    while (end - start <= MOST_DIGITS && text.isDigit(end)) {
      end++;
    }
    return end;
  }

  private static int withExtension(Haystack text, int end) {
    int i = end;
    while (i - end < 2 && (text.at(i) == ' ' || text.at(i) == ',')) {
      i++;
    }
    int word = EXTENSIONS.behind(text, i);
    if (word < 0) {
      return end;
    }
    int digits = word;
    while (digits - word < 2
        && (text.at(digits) == ' ' || text.at(digits) == '.' || text.at(digits) == ':')) {
      digits++;
    }
    int last = digitsEnd(text, digits);
    return last > digits && last - digits <= 7 && !text.isAlnum(last) ? last : end;
  }
}
