package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * A user and a password with a colon between, where no URL says so: {@code bob@example.com:…},
 * Postfix's maps of hosts, lists of proxies, data source names of Go, targets of Impacket.
 */
final class SecretPairs {
  private static final CharSet USER = CharSet.of("a-zA-Z0-9_.@+\\-");
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9_.-");
  private static final CharSet BEFORE_HOST = CharSet.of("!-9;-?A-~");
  private static final int LONGEST_USER = 64;
  private static final int LONGEST_HOST = 100;
  private static final int LEAST = 6;
  private static final int LONGEST_ENDING = 6;

  private SecretPairs() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("address-and-password", SecretPairs::behindAddress, "@").score(0.65),
        SecretDetectors.of(
                "host-and-password",
                SecretPairs::behindHost,
                ":587 ",
                ":465 ",
                ":25 ",
                ":2525 ",
                ":587\t",
                ":465\t",
                ":25\t",
                ":2525\t")
            .score(0.7),
        SecretDetectors.of(
                "proxy-password",
                SecretPairs::behindProxy,
                ":8080:",
                ":3128:",
                ":1080:",
                ":8000:",
                ":8888:",
                ":9050:",
                ":80:")
            .score(0.65),
        SecretDetectors.of("dsn-password", SecretPairs::beforeHost, "@tcp(", "@unix(", "@(desc")
            .subtype("connection-string-password")
            .score(0.85),
        SecretDetectors.of(
                "target-password",
                SecretPairs::target,
                "impacket-",
                "psexec.py ",
                "secretsdump.py ",
                "wmiexec.py ",
                "smbexec.py ",
                "getuserspns.py ",
                "mssqlclient.py ")
            .subtype("command-line-password")
            .score(0.8));
  }

  /** {@code bob@example.com:password}, at the end of a word. */
  private static long behindAddress(Haystack text, int start, int end) {
    int colon = Math.min(text.runEnd(HOST, end), end + LONGEST_HOST);
    int dot = colon - 1;
    while (dot > end && text.isLetter(dot)) {
      dot--;
    }
    boolean address =
        text.isAlnum(start - 1)
            && text.at(colon) == ':'
            && text.at(dot) == '.'
            && dot > end
            && colon - dot > 2
            && colon - dot <= LONGEST_ENDING + 1;
    long value = address ? ChosenWord.at(text, colon + 1) : Matcher.NONE;
    return value != Matcher.NONE && isWord(text, value) ? value : Matcher.NONE;
  }

  // No folder, repository or file: bob@example.com:src/writ.git.
  private static boolean isWord(Haystack text, long value) {
    int from = Matcher.start(value);
    int to = Matcher.end(value);
    for (int i = from; i < to; i++) {
      if (text.at(i) == '/' || text.at(i) == ':') {
        return false;
      }
    }
    return to - from >= LEAST
        && (SecretValue.hasSymbol(text, from, to) || !ResourceName.is(text, from, to));
  }

  /** {@code [smtp.example.com]:587 bob:password}, alone on its line. */
  private static long behindHost(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    int user = text.skipSpace(end, 20);
    int colon = Math.min(text.runEnd(USER, user), user + LONGEST_USER);
    boolean fits = (before == ']' || text.isAlnum(start - 1)) && isUser(text, user, colon);
    return fits ? last(text, ChosenWord.at(text, colon + 1)) : Matcher.NONE;
  }

  /** {@code 192.0.2.7:8080:bob:password}. */
  private static long behindProxy(Haystack text, int start, int end) {
    int host = text.runStart(HOST, start, LONGEST_HOST);
    int colon = Math.min(text.runEnd(USER, end), end + LONGEST_USER);
    boolean dotted = false;
    for (int i = host; i < start; i++) {
      dotted |= text.at(i) == '.';
    }
    boolean fits = dotted && isUser(text, end, colon) && SecretValue.hasLetter(text, end, colon);
    return fits ? last(text, ChosenWord.at(text, colon + 1)) : Matcher.NONE;
  }

  private static boolean isUser(Haystack text, int start, int colon) {
    return colon > start && text.at(colon) == ':' && text.isAlnum(start);
  }

  private static long last(Haystack text, long value) {
    int next = value == Matcher.NONE ? -1 : text.at(Matcher.end(value));
    return next == 0 || Haystack.isSpace(next) ? value : Matcher.NONE;
  }

  /** {@code bob:password@tcp(host:3306)/database}, {@code bob/password@(DESCRIPTION=…)}. */
  private static long beforeHost(Haystack text, int start, int end) {
    int sign = text.at(end - 1) == '(' ? ':' : '/';
    int from = text.runStart(BEFORE_HOST, start, LONGEST_USER);
    int parted = from - 1;
    if (sign == '/') {
      for (parted = start - 1; parted > from && text.at(parted) != '/'; parted--) {}
    }
    boolean fits = text.at(parted) == sign && text.isAlnum(parted - 1);
    return fits ? whole(text, parted + 1, start) : Matcher.NONE;
  }

  /** {@code impacket-psexec domain/bob:password@host}. */
  private static long target(Haystack text, int start, int end) {
    int line = Math.min(text.length, end + LONGEST_HOST);
    for (int i = end; i < line && text.at(i) != '\n'; i++) {
      if (text.at(i) == ':' && text.isAlnum(i - 1)) {
        int at = text.runEnd(CharSet.SOLID, i);
        while (at > i && text.at(at) != '@') {
          at--;
        }
        return at > i ? whole(text, i + 1, at) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  private static long whole(Haystack text, int start, int end) {
    boolean fits =
        end - start >= 3
            && !SecretPlaceholder.isReference(text, start, end)
            && !OrdinaryWords.isOrdinary(text, start, end);
    return fits ? Matcher.span(start, end) : Matcher.NONE;
  }
}
