package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Passwords that are given together with what they open, without a word before them that says so:
 * {@code root / …}, {@code 'sa', '…'}, {@code … as the password}, the code of a wireless network.
 */
final class SecretsGiven {
  /** Accounts that every machine of a kind has, with what stands before and behind them. */
  private static final List<String> ACCOUNTS =
      List.of(
          "root / ",
          "admin / ",
          "administrator / ",
          "postgres / ",
          "ubuntu / ",
          "sysadmin / ",
          "guest / ",
          "'sa', '",
          "'root', '",
          "'admin', '",
          "'postgres', '",
          "\"sa\", \"",
          "\"root\", \"",
          "\"admin\", \"",
          "\"postgres\", \"");

  private static final List<String> NETWORKS = List.of("ssid", "wifi", "wi-fi", "wlan", "wpa");

  private static final CharSet NETWORK_FIELD = CharSet.of(" !-:<-~");
  private static final int LONGEST_FIELD = 100;
  private static final int MOST_FIELDS = 6;
  private static final int LEAST_NETWORK = 8;
  private static final int LONGEST_CLAUSE = 80;
  private static final int LONGEST = 64;

  private SecretsGiven() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("account-and-password", SecretsGiven::account, ACCOUNTS).score(0.65),
        SecretDetectors.of("wireless-code", SecretsGiven::code, "wifi:").score(0.9),
        SecretDetectors.of("wireless-key", SecretsGiven::wireless, " key ")
            .subtype("spoken-password")
            .score(0.65),
        SecretDetectors.of(
                "given-password",
                SecretsGiven::before,
                " as password",
                " as the password",
                " as my password",
                " as your password",
                " as a password",
                " as passphrase",
                " as the passphrase",
                " als passwort",
                " als kennwort",
                " als wachtwoord",
                " comme mot de passe",
                " como contrasena",
                " como senha",
                " come password",
                " som losenord",
                " jako haslo")
            .subtype("spoken-password")
            .score(0.65));
  }

  private static long account(Haystack text, int start, int end) {
    return text.isAlnum(start) && text.isAlnum(start - 1)
        ? Matcher.NONE
        : ChosenWord.strongAt(text, end);
  }

  /** {@code WIFI:T:WPA;S:name;P:password;;}, as codes that telephones read hold it. */
  private static long code(Haystack text, int start, int end) {
    int field = end;
    for (int i = 0; i < MOST_FIELDS && text.at(field + 1) == ':'; i++) {
      int last = fieldEnd(text, field + 2);
      if (text.lower(field) == 'p') {
        boolean fits =
            last - field - 2 >= LEAST_NETWORK && !SecretPlaceholder.is(text, field + 2, last);
        return fits ? Matcher.span(field + 2, last) : Matcher.NONE;
      }
      field = last + 1;
    }
    return Matcher.NONE;
  }

  // A backslash stands before a semicolon that belongs to the value.
  private static int fieldEnd(Haystack text, int start) {
    int i = start;
    while (i - start < LONGEST_FIELD && NETWORK_FIELD.has(text.at(i))) {
      i++;
      if (text.at(i - 1) == '\\' && text.at(i) == ';') {
        i++;
      }
    }
    return i;
  }

  /** {@code SSID office, key …}. */
  private static long wireless(Haystack text, int start, int end) {
    long value = ChosenWord.strongAt(text, end);
    for (int i = start; value != Matcher.NONE && start - i < LONGEST_CLAUSE; i--) {
      int b = text.lower(i);
      if (text.at(i) == '\n') {
        break;
      }
      if ((b == 's' || b == 'w') && text.isBoundary(i) && text.startsWithAny(i, NETWORKS)) {
        return value;
      }
    }
    return Matcher.NONE;
  }

  /** {@code with … as the password}. */
  private static long before(Haystack text, int start, int end) {
    if (text.isAlnum(end)) {
      return Matcher.NONE;
    }
    int from = text.runStart(CharSet.SOLID, start, LONGEST);
    long value = ChosenWord.strongAt(text, from);
    int closing = value == Matcher.NONE ? 0 : start - Matcher.end(value);
    return value != Matcher.NONE && closing <= 1 ? value : Matcher.NONE;
  }
}
