package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Cookies that stand for somebody who is logged in, by the names that frameworks give them: {@code
 * connect.sid=s%3A…}, {@code sid=…}. Names that say so in any notation are {@link SecretNames}.
 */
final class SessionCookies {
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.-");
  private static final CharSet VALUE = CharSet.of("a-zA-Z0-9%._:*~+/=!-");
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST = 4000;
  private static final int LEAST = 16;
  private static final int ACCOUNT = 34;

  private SessionCookies() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "session-cookie",
                SessionCookies::match,
                Words.of(
                    """
                    sid=, sess=, sessid=, session=, .session.id=, aspxauth=, aspnetcore.cookies=,
                    remember_token=, remember_me=, remember-me=, logged_in_, sso_token=
                    """))
            .score(0.75));
  }

  private static long match(Haystack text, int start, int end) {
    int sign = text.at(end - 1) == '=' ? end - 1 : named(text, end);
    int name = text.runStart(NAME, start, LONGEST_NAME);
    int before = text.at(name - 1);
    boolean begins =
        before == 0 || Haystack.isSpace(before) || "\"';,`:?&([{|".indexOf(before) >= 0;
    int value = sign + 1;
    int last = Math.min(text.runEnd(VALUE, value), value + LONGEST);
    while (last > value && ".:,!".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    int token = behindScheme(text, value);
    boolean secret =
        sign > 0
            && before >= 0
            && begins
            && !isAccount(text, value, last)
            && SecretValue.isRealToken(text, token, last, LEAST);
    return secret ? Matcher.span(value, last) : Matcher.NONE;
  }

  // wordpress_logged_in_0f1e…=
  private static int named(Haystack text, int end) {
    int sign = Math.min(text.runEnd(NAME, end), end + LONGEST_NAME);
    return text.at(sign) == '=' ? sign : -1;
  }

  // s: and s%3A sign what follows.
  private static int behindScheme(Haystack text, int value) {
    if (text.startsWith(value, "s%3a")) {
      return value + 4;
    }
    return text.startsWith(value, "s:") ? value + 2 : value;
  }

  // AC9f31…, which names an account of Twilio: two capitals and 32 hexadecimal digits.
  private static boolean isAccount(Haystack text, int start, int end) {
    return end - start == ACCOUNT
        && text.at(start) >= 'A'
        && text.at(start) <= 'Z'
        && text.runEnd(CharSet.LOWER_HEX, start + 2) == end;
  }
}
