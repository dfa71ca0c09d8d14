package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Clause;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.Collection;
import java.util.List;

/**
 * Short codes that open something once or always: {@code OTP: 482913}, {@code your verification
 * code for … is 739 204}, {@code 482913 is your login code}, {@code the door code is 4821}.
 */
final class SecretCodes {
  private static final CharSet GAP = CharSet.of(" :=#\"'(\\");
  private static final String[] LOCK_LABELS = {
    "code for ",
    "code to ",
    "code of ",
    "pin for ",
    "pin to ",
    "pin of ",
    "combination for ",
    "combination to ",
    "combination of "
  };
  private static final Clause COLON = Clause.until(List.of());
  private static final Clause LOCK =
      Clause.until(List.of("is"))
          .to(
              Words.of(
                  """
                  door, gate, alarm, safe, garage, locker, lock, lockbox, building, keypad, key box,
                  entrance, lift, elevator, vault, shed, barn
                  """));
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 8;

  private SecretCodes() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "one-time-code", SecretCodes::behind, literals(CodeWords.CLAUSES.keySet()))
            .score(0.7),
        SecretDetectors.of("one-time-code-before", SecretCodes::before, literals(CodeWords.BETWEEN))
            .subtype("one-time-code")
            .score(0.7),
        SecretDetectors.of("lock-code", SecretCodes::ofLock, LOCK_LABELS).score(0.7));
  }

  /** {@code the code for the front door is 4471}: a clause that ends with what it opens. */
  private static long ofLock(Haystack text, int start, int end) {
    int from = text.isBoundary(start) ? LOCK.behind(text, end) : -1;
    return from < 0 ? Matcher.NONE : code(text, from);
  }

  private static List<String> literals(Collection<String> words) {
    return words.stream().sorted().toList();
  }

  private static long behind(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isLetter(end)) {
      return Matcher.NONE;
    }
    int from = text.runEnd(GAP, text.startsWith(end, " code") ? end + 5 : end);
    if (!text.isDigit(from)) {
      from = CodeWords.CLAUSES.getOrDefault(text.lower(start, end), COLON).behind(text, end);
    }
    return from < 0 ? Matcher.NONE : code(text, from);
  }

  private static long before(Haystack text, int start, int end) {
    int from = start;
    while (from > 0 && start - from <= MOST_DIGITS && isDigitOrJoint(text, from - 1)) {
      from--;
    }
    boolean begins = text.isDigit(from) && (!text.isAlnum(from - 1));
    long code = begins ? code(text, from) : Matcher.NONE;
    if (code == Matcher.NONE || Matcher.end(code) != start) {
      return Matcher.NONE;
    }
    int to = Clause.end(text, end);
    for (int i = end; i < to; i++) {
      if (!text.isAlnum(i - 1) && CodeWords.isLabel(text, i)) {
        return code;
      }
    }
    return Matcher.NONE;
  }

  private static boolean isDigitOrJoint(Haystack text, int i) {
    boolean joint = text.at(i) == ' ' || text.at(i) == '-';
    return text.isDigit(i) || joint && text.isDigit(i - 1) && text.isDigit(i + 1);
  }

  // Four to eight digits, together or as two groups.
  private static long code(Haystack text, int from) {
    int first = text.runEnd(CharSet.DIGITS, from);
    int to = first;
    boolean joined = text.at(first) == ' ' || text.at(first) == '-';
    if (joined && text.isDigit(first + 1)) {
      int second = text.runEnd(CharSet.DIGITS, first + 1);
      to = second - first - 1 == first - from ? second : first;
    }
    int digits = to == first ? to - from : to - from - 1;
    boolean goesOn =
        text.isAlnum(to)
            || (text.at(to) == '.' || text.at(to) == ',' || text.at(to) == '-')
                && text.isAlnum(to + 1);
    boolean fits = digits >= LEAST_DIGITS && digits <= MOST_DIGITS && !goesOn;
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }
}
