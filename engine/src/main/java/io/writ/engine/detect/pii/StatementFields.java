package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Accounts of statements between banks (SWIFT MT940): the holder's in field 25 and the other side's
 * behind {@code ?31} in field 86 as German banks fill it (DFÜ agreement, annex 3, chapter 8). IBANs
 * are found by their own form.
 */
final class StatementFields {
  private static final CharSet NUMBER = CharSet.of("0-9-");
  private static final int LONGEST_BANK = 12;
  private static final int LONGEST = 30;
  private static final int SHORTEST = 5;

  static final List<Detector> ALL =
      List.of(
          of("mt940-account", StatementFields::own, ":25:", ":25p:"),
          of("mt940-other-account", StatementFields::other, "?31"));

  private StatementFields() {}

  private static Detector of(String id, Matcher matcher, String... tags) {
    return Detector.literal(id, "US_BANK_NUMBER", "", DataClass.PAYMENT, List.of(tags), matcher)
        .score(0.8);
  }

  /** {@code :25:50010517/5407324931}. */
  private static long own(Haystack text, int start, int end) {
    int slash = text.runEnd(CharSet.UPPER_DIGITS, end);
    int from = text.at(slash) == '/' && slash - end <= LONGEST_BANK ? slash + 1 : end;
    int to = numberEnd(text, from);
    boolean currency = text.isUpper(to) && Haystack.isEnd(text.at(to + 3));
    return opens(text, start) && to > 0 && (currency || ends(text, to))
        ? Matcher.span(from, to)
        : Matcher.NONE;
  }

  /** {@code ?30PBNKDEFF?315407324931?32…}. */
  private static long other(Haystack text, int start, int end) {
    int bank = text.runStart(CharSet.ALNUM, start, LONGEST_BANK + 2);
    int to = numberEnd(text, end);
    return text.startsWith(bank - 1, "?30") && to > 0 && (text.at(to) == '?' || ends(text, to))
        ? Matcher.span(end, to)
        : Matcher.NONE;
  }

  private static int numberEnd(Haystack text, int from) {
    int to = Math.min(text.runEnd(NUMBER, from), from + LONGEST + 1);
    return to - from >= SHORTEST && to - from <= LONGEST && text.hasDigit(from, to) ? to : -1;
  }

  private static boolean opens(Haystack text, int tag) {
    return Haystack.isEnd(text.at(tag - 1)) || Haystack.isQuote(text.at(tag - 1));
  }

  private static boolean ends(Haystack text, int at) {
    return Haystack.isEnd(text.at(at)) || text.at(at) == '\\';
  }
}
