package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys and tokens that begin with a prefix of their issuer. Lengths have room, since issuers change
 * them.
 */
final class SecretPrefixes {
  private static final int LONG_PREFIX = 5;
  private static final int LONGEST_PREFIX = 8;

  private SecretPrefixes() {}

  static List<Detector> detectors() {
    Map<String, Detector> all = new LinkedHashMap<>();
    int again = 0;
    for (SecretForm form : SecretForm.ALL) {
      String id = all.containsKey(form.kind()) ? form.kind() + "-" + ++again : form.kind();
      all.put(id, of(id, form.kind(), form.prefixes(), matcher(form)));
    }
    List<Detector> detectors = new ArrayList<>(all.values());
    detectors.add(near("okta-token", CharSet.BASE64URL, 40, 40, "00", "okta", "ssws"));
    detectors.add(
        near("twitch-token", CharSet.LOWER_DIGITS, 30, 30, "oauth:", "twitch", "tmi", "irc"));
    detectors.add(near("vault-token-legacy", CharSet.ALNUM, 24, 24, "s.", "vault"));
    detectors.add(near("sumologic-access-id", CharSet.ALNUM, 12, 12, "su", "sumo", "sumologic"));
    detectors.add(near("brave-search-key", CharSet.BASE64URL, 27, 42, "BSA", "brave"));
    // Bech32 keeps runs of one letter: no look at fillers.
    detectors.add(
        Detector.prefix(
            "age-secret-key",
            "SECRET",
            "age-secret-key",
            DataClass.CREDENTIAL,
            "AGE-SECRET-KEY-1",
            CharSet.UPPER_DIGITS,
            58,
            58));
    return List.copyOf(detectors);
  }

  private static Detector of(String id, String subtype, List<String> prefixes, Matcher matcher) {
    return Detector.literal(id, "SECRET", subtype, DataClass.CREDENTIAL, prefixes, matcher);
  }

  /** A prefix so short that it counts only near the issuer's name. */
  private static Detector near(
      String id, CharSet set, int min, int max, String prefix, String... words) {
    SecretForm form = new SecretForm(id, List.of(prefix), set, min, max, "", "");
    return of(id, id, form.prefixes(), matcher(form)).onlyNear(0.9, words);
  }

  /** Short prefixes need more than their length: what follows must look made by a machine. */
  private static Matcher matcher(SecretForm form) {
    return (text, start, end) -> {
      int min = form.min();
      if (joined(text, start, end) || text.runEnd(form.set(), end) - end < min) {
        return Matcher.NONE;
      }
      int last = trimmed(text, end + min, text.runEnd(form.set(), end));
      boolean secret =
          form.fits(text, end, last)
              && form.isPrefix(text, start, end)
              && isMade(text, start, end, last, min)
              && !SecretPlaceholder.is(text, start, last);
      return secret ? Matcher.span(start, last) : Matcher.NONE;
    };
  }

  // Nothing else begins with a long prefix, so digits are enough.
  private static boolean isMade(Haystack text, int start, int end, int last, int min) {
    if (SecretPlaceholder.holdsDots(text, end, last)) {
      return false;
    }
    if (SecretValue.isToken(text, end, last, min)) {
      return true;
    }
    boolean distinct = end - start >= (text.isAlnum(end - 1) ? LONGEST_PREFIX : LONG_PREFIX);
    return distinct && SecretValue.isPassword(text, end, last) && text.entropy(end, last) > 2.5;
  }

  // Part of a longer word, of a path or of another token.
  private static boolean joined(Haystack text, int start, int end) {
    return switch (text.at(start - 1)) {
      case '-', '+' -> true;
      case '_', '.' -> text.isAlnum(start - 2);
      case '/' -> end - start <= 4 || text.startsWith(start - 3, "///");
      default -> text.isAlnum(start - 1) && !escape(text, start);
    };
  }

  // A literal \n or \t before it, as in "\nghp_…".
  private static boolean escape(Haystack text, int start) {
    return text.at(start - 2) == '\\' && "nrt".indexOf(text.at(start - 1)) >= 0;
  }

  // What ends a sentence or joins two things; a plus sign does neither.
  private static int trimmed(Haystack text, int start, int end) {
    int last = end;
    while (last > start && ".-%/".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
