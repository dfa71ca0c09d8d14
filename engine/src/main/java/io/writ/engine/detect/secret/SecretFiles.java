package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Secrets in files of a known form: Kubernetes, .netrc, .pgpass, Terraform. */
final class SecretFiles {
  private static final List<String> ENTRIES = List.of("login ", "password ", "account ");
  private static final CharSet FIELD = CharSet.of("!-9;-~");
  private static final CharSet VALUE = CharSet.of("!#-~");
  private static final int LONGEST_BLOCK = 400;
  private static final Automaton SECRET_NAMES =
      new Automaton(List.of("password", "passwd", "secret", "token", "api_key", "access_key"));

  /** Whose password is whatever they like. */
  private static final String ANONYMOUS = "login anonymous ";

  private SecretFiles() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "kubernetes-secret",
                SecretFiles::kubernetes,
                "kind: secret",
                "\"kind\": \"secret\"",
                "\"kind\":\"secret\"",
                "kind: 'secret'",
                "kind: \"secret\"")
            .score(0.7),
        SecretDetectors.of("netrc-password", SecretFiles::netrc, "machine ", "default login "),
        SecretDetectors.of("terraform-variable", SecretFiles::variable, "variable \"").score(0.75),
        SecretDetectors.of("pgpass-password", SecretFiles::pgpass, ":5432:", "*:*:"));
  }

  /** The values under {@code data:} of a Kubernetes secret, up to its end. */
  private static long kubernetes(Haystack text, int start, int end) {
    if (text.isAlnum(end) || text.at(end) == '"' && text.isAlnum(end + 1)) {
      return Matcher.NONE;
    }
    int from = Math.max(0, start - 1500);
    int to = Math.min(text.length, end + 1500);
    for (int i = from; i < to; i++) {
      if (text.at(i) == '-' && text.startsWith(i, "\n---") && i > end) {
        return Matcher.NONE;
      }
      if ((text.at(i) | 32) == 'd'
          && text.startsWith(i, "data")
          && !text.isAlnum(i - 1)
          && text.at(i + 4) <= '>') {
        long span = values(text, i + 4, Math.min(to, i + 1500));
        if (span != Matcher.NONE) {
          return span;
        }
      }
    }
    return Matcher.NONE;
  }

  // From the first value to the last one of a block.
  private static long values(Haystack text, int start, int end) {
    int first = -1;
    int last = -1;
    for (int i = start; i < end; i++) {
      if (text.at(i) == '\n' && first >= 0 && !Haystack.isSpace(text.at(i + 1))
          || text.at(i) == '}') {
        break;
      }
      if (text.at(i) == ':' && (text.isAlnum(i - 1) || text.at(i - 1) == '"')) {
        int value = valueStart(text, i);
        int to = text.runEnd(CharSet.BASE64, value);
        boolean blob = to - value >= 8 && text.at(value - 1) != '\n' && (to - value) % 4 == 0;
        if (blob && SecretValue.isToken(text, value, to, 8)) {
          first = first < 0 ? value : first;
          last = to;
        }
      }
    }
    return first < 0 ? Matcher.NONE : Matcher.span(first, last);
  }

  private static int valueStart(Haystack text, int colon) {
    int style = text.at(colon + 2);
    boolean block = text.at(colon + 1) == ' ' && (style == '|' || style == '>');
    int value = colon + 1;
    while (value - colon < 12
        && (Haystack.isSpace(text.at(value)) && (block || text.at(value) != '\n')
            || text.at(value) > 0 && "\"'|>".indexOf(text.at(value)) >= 0)) {
      value++;
    }
    return value;
  }

  /** {@code machine HOST login NAME password WORD} of .netrc. */
  private static long netrc(Haystack text, int start, int end) {
    int to = Math.min(text.length, end + 200);
    if (text.startsWith(start, "machine") && !isEntry(text, end)) {
      return Matcher.NONE;
    }
    for (int i = end; i < to; i++) {
      if (text.startsWith(i, "password ") && Haystack.isSpace(text.at(i - 1))) {
        int last = i + 9;
        while (last < to && !Haystack.isSpace(text.at(last))) {
          last++;
        }
        boolean fits =
            last - i > 12
                && !text.startsWith(i - ANONYMOUS.length(), ANONYMOUS)
                && !SecretPlaceholder.is(text, i + 9, last)
                && !OrdinaryWords.isOrdinary(text, i + 9, last);
        return fits ? Matcher.span(i + 9, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  // HOST login …: not what a text says of a machine.
  private static boolean isEntry(Haystack text, int host) {
    int next = text.skipSpace(Math.min(text.runEnd(CharSet.SOLID, host), host + 100), 24);
    return text.startsWithAny(next, ENTRIES);
  }

  /** {@code variable "db_password" { default = "…" }}. */
  private static long variable(Haystack text, int start, int end) {
    int quote = Math.min(text.runEnd(CharSet.BASE64URL, end), end + 60);
    if (text.at(quote) != '"' || !SECRET_NAMES.isIn(text, end, quote)) {
      return Matcher.NONE;
    }
    for (int i = quote + 1; i < quote + LONGEST_BLOCK && text.at(i) > 0 && text.at(i) != '}'; i++) {
      if (text.startsWith(i, "default") && Haystack.isSpace(text.at(i - 1))) {
        int sign = text.skipSpace(i + 7, 12);
        int from = text.skipSpace(sign + 1, 3) + 1;
        int last = Math.min(text.runEnd(VALUE, from), from + 200);
        boolean fits =
            text.at(sign) == '='
                && text.at(from - 1) == '"'
                && text.at(last) == '"'
                && SecretValue.isChosen(text, from, last);
        return fits ? Matcher.span(from, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  /** {@code host:port:database:user:password}, a line of .pgpass. */
  private static long pgpass(Haystack text, int start, int end) {
    int database = text.at(end - 1) == ':' && text.at(end - 2) == '*' ? start : end;
    int field = database == end ? 2 : 3;
    int from = database == end ? end : start;
    for (; field > 0; field--) {
      from = Math.min(text.runEnd(FIELD, from), from + 64) + 1;
      if (text.at(from - 1) != ':') {
        return Matcher.NONE;
      }
    }
    int last = Math.min(text.runEnd(FIELD, from), from + 128);
    boolean fits =
        last - from >= 6
            && SecretValue.isPassword(text, from, last)
            && !SecretPlaceholder.is(text, from, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }
}
