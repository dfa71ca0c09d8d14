package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Codes that let somebody back into an account, alone or as a list, which is one finding: {@code
 * Your backup codes: 4821-3097, 5520-1183}, {@code Recovery key: 7K3P-9QLM-22XA-V8TN}.
 */
final class RecoveryCodes {
  private static final List<String> LABELS =
      Words.of(
          """
          backup code, backup-code, backup_code, backupcode, backup verification code,
          recovery code, recovery-code, recovery_code, recoverycode, recovery key, recovery_key,
          recoverykey, scratch code, emergency code, emergency access code, rescue code,
          wiederherstellungscode, wiederherstellungsschlussel, notfallcode, code de recuperation,
          codes de recuperation, code de secours, codes de secours, cle de recuperation,
          codigo de respaldo, codigos de respaldo, codigo de recuperacion, codigos de recuperacion,
          codigo de recuperacao, codigos de recuperacao, codigo de backup, codigos de backup,
          codice di backup, codici di backup, codice di recupero, codici di recupero, herstelcode,
          back-upcode, aterstallningskod, reservkod, gendannelseskode, gjenopprettingskode,
          reservekode, palautuskoodi, varakoodi, kod zapasowy, kody zapasowe, kod odzyskiwania,
          kody odzyskiwania
          """);

  private static final CharSet CLAUSE = CharSet.of("a-zA-Z0-9 ,.'\"()@/-");
  private static final CharSet BETWEEN = CharSet.of(" \t\r\n,;*\"'`[](){}<>|#\\");
  private static final CharSet SIGNS = CharSet.of(" \t\r\n:=\"'`[({*-");
  private static final int LONGEST_CLAUSE = 80;
  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_CODE = 48;
  private static final int MOST_CODES = 24;
  private static final int LEAST_LETTERS = 8;
  private static final int SHORTEST_GROUP = 4;

  private RecoveryCodes() {}

  static List<Detector> detectors() {
    return List.of(SecretDetectors.of("recovery-code", RecoveryCodes::match, LABELS).score(0.85));
  }

  private static long match(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) && !text.isHump(start) && text.at(start - 1) != '_') {
      return Matcher.NONE;
    }
    int label = Math.min(text.runEnd(CharSet.ALNUM, end), end + 2);
    if (text.isAlnum(label)) {
      return Matcher.NONE;
    }
    int first = valueStart(text, label);
    int length = first < 0 ? 0 : codeLength(text, first);
    if (length == 0) {
      return Matcher.NONE;
    }
    int last = first + length;
    int codes = 1;
    for (; codes < MOST_CODES; codes++) {
      int next = behindGap(text, last);
      int more = next < 0 ? 0 : codeLength(text, next);
      if (letters(text, next, more) != letters(text, first, length)) {
        break;
      }
      last = next + more;
    }
    // "Emergency code 12345678 error": digits alone need a sign or a second code.
    boolean told = codes > 1 || !text.isDigits(first, last);
    return told || isSaid(text, label, first) ? Matcher.span(first, last) : Matcher.NONE;
  }

  private static boolean isSaid(Haystack text, int label, int first) {
    for (int i = label; i < first; i++) {
      if (text.at(i) != ' ') {
        return true;
      }
    }
    return false;
  }

  // Behind signs, or behind the colon or line end of the clause.
  private static int valueStart(Haystack text, int label) {
    int from = Math.min(text.runEnd(SIGNS, label), label + LONGEST_GAP);
    from = numbered(text, from);
    if (from > label && codeLength(text, from) > 0) {
      return from;
    }
    if (text.startsWith(from, "is ") && codeLength(text, from + 3) > 0) {
      return from + 3;
    }
    int clause = Math.min(text.runEnd(CLAUSE, label), label + LONGEST_CLAUSE);
    boolean ends = text.at(clause) == ':' || text.at(clause) == '\n';
    int behind = ends ? behindGap(text, clause + 1) : -1;
    return behind >= 0 && codeLength(text, behind) > 0 ? behind : -1;
  }

  // Behind what stands between two codes of a list, with the number of the next; -1 when it is
  // more.
  private static int behindGap(Haystack text, int at) {
    int from = text.runEnd(BETWEEN, at);
    while (text.at(from) == '-' && text.at(from + 1) == ' ') {
      from += 2;
    }
    return from - at <= LONGEST_GAP ? numbered(text, from) : -1;
  }

  // 3. or 3)
  private static int numbered(Haystack text, int at) {
    int sign = text.runEnd(CharSet.DIGITS, at);
    boolean number = sign > at && sign - at <= 2 && (text.at(sign) == '.' || text.at(sign) == ')');
    return number && text.at(sign + 1) == ' ' ? text.skipSpace(sign + 1, 2) : at;
  }

  /** How many characters a code has; 0 when none begins here. */
  private static int codeLength(Haystack text, int start) {
    int end = text.runEnd(CharSet.ALNUM, start);
    int first = end - start;
    int joint =
        text.at(end) == '-' || text.at(end) == ' ' && text.isDigits(start, end) ? text.at(end) : 0;
    while (joint != 0 && text.at(end) == joint && end - start < LONGEST_CODE) {
      int next = text.runEnd(CharSet.ALNUM, end + 1);
      boolean group = next - end - 1 == first && (joint == '-' || text.isDigits(end + 1, next));
      if (!group) {
        break;
      }
      end = next;
    }
    boolean grouped = end - start > first;
    boolean goesOn = text.at(end) == '-' || text.at(end) == '.' && text.isAlnum(end + 1);
    boolean fits =
        first >= (grouped ? SHORTEST_GROUP : LEAST_LETTERS)
            && end - start <= LONGEST_CODE
            && !goesOn
            && (text.hasDigit(start, end) || grouped && !isWord(text, start, end))
            && !isYears(text, start, end)
            && !SecretPlaceholder.is(text, start, end);
    return fits ? end - start : 0;
  }

  // Words with a hyphen are small letters that belong together.
  private static boolean isWord(Haystack text, int start, int end) {
    return new Mix(text, start, end).wordLetters > 0;
  }

  // 2024-2025
  private static boolean isYears(Haystack text, int start, int end) {
    return end - start == 9
        && text.at(start + 4) == '-'
        && (text.startsWith(start, "20") && text.startsWith(start + 5, "20"));
  }

  private static int letters(Haystack text, int start, int length) {
    int letters = 0;
    for (int i = start; i < start + length; i++) {
      letters += text.isAlnum(i) ? 1 : 0;
    }
    return letters;
  }
}
