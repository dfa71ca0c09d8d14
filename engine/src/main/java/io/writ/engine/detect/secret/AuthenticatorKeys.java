package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Keys that an authenticator makes its codes from, as a page shows them to be typed in: base32 (RFC
 * 4648 section 6) in one piece or in groups, {@code MFA secret (base32): JBSW Y3DP EHPK 3PXP}.
 */
final class AuthenticatorKeys {
  private static final CharSet BASE32 = CharSet.of("a-zA-Z2-7");
  private static final List<String> FACTORS =
      List.of(
          "2fa",
          "mfa",
          "otp",
          "totp",
          "hotp",
          "authenticator",
          "authenticator app",
          "two-factor",
          "two factor");
  private static final List<String> KEYS =
      List.of("secret", "secret key", "key", "seed", "setup key", "manual entry key");
  private static final List<String> VERBS = List.of("is ", "ist ", "est ", "es ");
  private static final CharSet NOTE = CharSet.of("a-zA-Z0-9 ,-");
  private static final CharSet GAP = CharSet.of(" :=\"'`>\t\r\n");
  private static final int LONGEST_NOTE = 20;
  private static final int LONGEST_GAP = 8;
  private static final int GROUP = 4;
  private static final int LEAST = 16;
  private static final int LONGEST = 128;

  private AuthenticatorKeys() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("authenticator-key", AuthenticatorKeys::match, labels()).score(0.85));
  }

  private static List<String> labels() {
    return FACTORS.stream()
        .flatMap(factor -> KEYS.stream().map(key -> factor + " " + key))
        .flatMap(label -> List.of(label, label.replace(' ', '_')).stream())
        .toList();
  }

  private static long match(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end)) {
      return Matcher.NONE;
    }
    int from = valueStart(text, end);
    int to = groupsEnd(text, from);
    boolean fits =
        to - from <= LONGEST
            && !text.isAlnum(to)
            && isKey(text, from, to)
            && !SecretPlaceholder.is(text, from, to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  // Behind ": ", " (base32): ", " is ".
  private static int valueStart(Haystack text, int end) {
    int note = text.startsWith(end, " (") ? text.runEnd(NOTE, end + 2) : end;
    int signs = text.at(note) == ')' && note - end <= LONGEST_NOTE ? note + 1 : end;
    int from = Math.min(text.runEnd(GAP, signs), signs + LONGEST_GAP);
    for (String verb : VERBS) {
      if (text.startsWith(from, verb)) {
        return Math.min(text.runEnd(GAP, from + verb.length()), from + LONGEST_GAP);
      }
    }
    return from;
  }

  // One piece, or groups of four.
  private static int groupsEnd(Haystack text, int from) {
    int to = text.runEnd(BASE32, from);
    int joint = to - from == GROUP && (text.at(to) == ' ' || text.at(to) == '-') ? text.at(to) : 0;
    while (joint != 0 && text.at(to) == joint && to - from < LONGEST) {
      int next = text.runEnd(BASE32, to + 1);
      if (next - to - 1 != GROUP || text.isAlnum(next)) {
        break;
      }
      to = next;
    }
    return to;
  }

  // Words are small letters, and seldom of four each.
  private static boolean isKey(Haystack text, int from, int to) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = from; i < to; i++) {
      upper += text.isUpper(i) ? 1 : 0;
      lower += text.isLower(i) ? 1 : 0;
      digits += text.isDigit(i) ? 1 : 0;
    }
    boolean oneCase = upper == 0 || lower == 0;
    boolean told = digits > 0 || upper > 0 && text.at(from + GROUP) != ' ';
    return upper + lower + digits >= LEAST && oneCase && told;
  }
}
