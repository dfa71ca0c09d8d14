package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Secrets in statements of configurations and programs: {@code requirepass …} on a line of its own,
 * {@code IDENTIFIED BY …}, {@code "…" == token}.
 */
final class SecretStatements {
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.-");
  private static final int LONGEST_CLAUSE = 48;
  private static final int LONGEST_PASSWORD = 64;
  private static final int LONGEST_STRING = 200;
  private static final int LONGEST_INDENT = 24;

  private SecretStatements() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "configured-password",
                SecretStatements::line,
                "password ",
                "passwd ",
                "_pass ",
                "requirepass ",
                "masterauth ",
                "masterpass ",
                "passphrase ",
                "secret ",
                "_key ",
                "_token ",
                "rootpw ",
                "bindpw ",
                "wpa-psk ",
                "auth-user-pass ")
            .score(0.7),
        // What network devices call type 0: plain text.
        SecretDetectors.of(
                "configured-password-plain",
                (text, start, end) -> ChosenWord.at(text, end),
                "password 0 ",
                "secret 0 ",
                "key 0 ",
                "isakmp key ",
                "tacacs-server key ",
                "radius-server key ",
                "pre-shared-key ",
                "pre-shared-key local ",
                "pre-shared-key remote ",
                "ascii-text ",
                ": eap ",
                ": xauth ",
                "set psk ",
                "psksecret ")
            .subtype("configured-password")
            .score(0.75),
        // A line of PPP's files of secrets: client, server, secret.
        SecretDetectors.of(
                "configured-peer-password",
                (text, start, end) -> text.at(end) == '"' ? ChosenWord.at(text, end) : Matcher.NONE,
                "\" * ",
                "\" *\t",
                "\"\t*\t")
            .subtype("configured-password")
            .score(0.65),
        SecretDetectors.of(
                "configured-server-key",
                SecretStatements::serverKey,
                "radius-server host ",
                "tacacs-server host ")
            .subtype("configured-password")
            .score(0.75),
        SecretDetectors.of("signed-link-secret", SecretStatements::signedLink, "secure_link_md5 ")
            .subtype("configured-password")
            .score(0.7),
        SecretDetectors.of("sent-password", SecretStatements::sent, "send ", "sendline(")
            .score(0.7),
        SecretDetectors.of(
                "sql-password", SecretStatements::sql, "identified ", "set password for ")
            .score(0.8),
        SecretDetectors.of(
                "compared-secret",
                SecretStatements::compared,
                "password",
                "passwd",
                "pwd",
                "secret",
                "token",
                "_key",
                "apikey")
            .score(0.7));
  }

  /** {@code NAME value} alone on a line, or behind a command that sets variables. */
  private static long line(Haystack text, int start, int end) {
    int name = text.runStart(NAME, start, LONGEST_CLAUSE);
    int before = name;
    while (before > 0 && text.at(before - 1) == ' ' && name - before < 16) {
      before--;
    }
    boolean first = before == 0 || text.at(before - 1) == '\n';
    boolean set =
        text.startsWith(name - 4, "env ")
            || text.startsWith(name - 5, "setx ")
            || text.startsWith(name - 4, "set ");
    long value = first || set ? ChosenWord.at(text, text.skipSpace(end, 3)) : Matcher.NONE;
    int last = value == Matcher.NONE ? 0 : Matcher.end(value);
    // nginx ends what it is told with a semicolon.
    boolean ends = last > 0 && Haystack.isEnd(text.at(text.at(last) == ';' ? last + 1 : last));
    return ends && Matcher.end(value) - Matcher.start(value) >= 8 ? value : Matcher.NONE;
  }

  /** {@code secure_link_md5 "$secure_link_expires$uri …";}: nginx signs with the last word. */
  private static long signedLink(Haystack text, int start, int end) {
    int last = end;
    while (last - end < LONGEST_STRING && !Haystack.isEnd(text.at(last)) && text.at(last) != ';') {
      last++;
    }
    int to = Haystack.isQuote(text.at(last - 1)) ? last - 1 : last;
    int from = text.runStart(CharSet.SOLID, to, LONGEST_PASSWORD);
    boolean fits = from > end && !text.has('$', from, to) && text.at(last) == ';';
    return fits && SecretValue.isChosen(text, from, to) ? Matcher.span(from, to) : Matcher.NONE;
  }

  /** {@code radius-server host … key …}. */
  private static long serverKey(Haystack text, int start, int end) {
    for (int i = end; i - end < LONGEST_CLAUSE && text.at(i) > 0 && text.at(i) != '\n'; i++) {
      if (text.startsWith(i, " key ")) {
        return ChosenWord.at(text, i + 5);
      }
    }
    return Matcher.NONE;
  }

  /** {@code expect "assword:"}, then {@code send "…\r"}. */
  private static long sent(Haystack text, int start, int end) {
    int from = text.startsWith(end, "-- ") ? end + 3 : end;
    boolean asked = false;
    for (int i = start; i > start - LONGEST_STRING && i > 0 && !asked; i--) {
      asked = text.startsWith(i, "assword");
    }
    int last = from + 1;
    while (last - from < LONGEST_PASSWORD
        && text.at(last) > ' '
        && text.at(last) != '\\'
        && text.at(last) != text.at(from)) {
      last++;
    }
    boolean fits =
        asked && Haystack.isQuote(text.at(from)) && SecretValue.isChosen(text, from + 1, last);
    return fits ? Matcher.span(from + 1, last) : Matcher.NONE;
  }

  /** {@code IDENTIFIED WITH … BY '…'}, {@code SET PASSWORD FOR … = '…'}. */
  private static long sql(Haystack text, int start, int end) {
    boolean set = text.lower(start) == 's';
    for (int i = end; i - end < LONGEST_CLAUSE && text.at(i) > 0 && text.at(i) != ';'; i++) {
      if (set ? text.at(i) == '=' : text.startsWith(i, "by ")) {
        int from = text.skipSpace(i + (set ? 1 : 3), 2);
        from += text.startsWith(from, "password(") ? 9 : 0;
        return ChosenWord.at(text, from);
      }
    }
    return Matcher.NONE;
  }

  /** {@code "value" == name}. */
  private static long compared(Haystack text, int start, int end) {
    int i = text.runStart(NAME, start, LONGEST_CLAUSE);
    while (i > 0 && text.at(i - 1) == ' ' && start - i < LONGEST_CLAUSE) {
      i--;
    }
    if (text.at(i - 1) != '=' || text.at(i - 2) != '=' && text.at(i - 2) != '!') {
      return Matcher.NONE;
    }
    while (text.at(i - 1) == '=' || text.at(i - 1) == '!') {
      i--;
    }
    int sign = i;
    while (sign - i < LONGEST_INDENT && Haystack.isSpace(text.at(i - 1))) {
      i--;
    }
    int quote = text.at(i - 1);
    int to = i - 1;
    int from = to;
    while (from > 0 && to - from < LONGEST_STRING && text.at(from - 1) != quote) {
      from--;
    }
    boolean quoted = Haystack.isQuote(quote) && text.at(from - 1) == quote;
    boolean secret =
        quoted
            && to - from >= 6
            && (SecretValue.isToken(text, from, to, 10)
                || SecretValue.hasManySymbols(text, from, to)
                || SecretValue.isPassword(text, from, to))
            && !SecretPlaceholder.is(text, from, to);
    return secret ? Matcher.span(from, to) : Matcher.NONE;
  }
}
