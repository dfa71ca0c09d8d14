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
  private static final String ANONYMOUS = "anonymous";

  private static final String DEFAULT = "default ";
  private static final int MOST_PAIRS = 3;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_INDENT = 24;

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

  /** {@code machine HOST login NAME password WORD} of .netrc: pairs of words behind the host. */
  private static long netrc(Haystack text, int start, int end) {
    boolean machine = text.startsWith(start, "machine");
    int entry = machine ? next(text, end) : start + DEFAULT.length();
    boolean anonymous = false;
    for (int pairs = 0; pairs < MOST_PAIRS && text.startsWithAny(entry, ENTRIES); pairs++) {
      int value = next(text, entry);
      int last = wordEnd(text, value);
      if (text.startsWith(entry, "password")) {
        boolean fits =
            last - value > 3
                && !anonymous
                && !SecretPlaceholder.is(text, value, last)
                && !OrdinaryWords.isOrdinary(text, value, last);
        return fits ? Matcher.span(value, last) : Matcher.NONE;
      }
      anonymous |= text.startsWith(value, ANONYMOUS);
      entry = next(text, value);
    }
    return Matcher.NONE;
  }

  // Where the word behind this one begins.
  private static int next(Haystack text, int word) {
    return text.skipSpace(wordEnd(text, word), LONGEST_INDENT);
  }

  private static int wordEnd(Haystack text, int word) {
    return Math.min(text.runEnd(CharSet.SOLID, word), word + LONGEST_WORD);
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
