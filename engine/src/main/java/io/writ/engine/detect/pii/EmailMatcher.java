package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.TextView;

/** E-mail addresses around an at sign: RFC 5321 dot-atoms, letters of any script (RFC 6531). */
final class EmailMatcher {
  private static final char LETTER = (char) (TextView.OTHER_LETTER & 0xFF);
  private static final CharSet LOCAL = CharSet.of("a-zA-Z0-9.!#$%&'*+/=?^_`{|}~" + LETTER + "-");

  /** What an address may hold (RFC 5322 §3.2.3) and stands before one far more often. */
  private static final CharSet OPENING = CharSet.of("=/'`?&|{^*");

  private static final CharSet DOMAIN = CharSet.of("a-zA-Z0-9." + LETTER + "-");
  private static final CharSet USER_INFO = CharSet.of("!$-.0-;=@-Z\\^_a-z|}~");
  private static final CharSet UNESCAPED = CharSet.of("!#$-.0-;=?-Z\\^_a-z|}~");
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9._" + LETTER + "-");
  private static final CharSet LABEL = CharSet.of("a-zA-Z0-9_" + LETTER + "-");
  private static final CharSet UNSPACED =
      CharSet.of(String.valueOf((char) (TextView.UNSPACED_LETTER & 0xFF)));
  private static final int LONGEST_UNSPACED = 8;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  private EmailMatcher() {}

  static long match(Haystack text, int at, int end) {
    int last = domainEnd(text, end);
    if (last < 0) {
      return Matcher.NONE;
    }
    int start = localStart(text, at);
    return start < at && !isUserInfo(text, at) ? Matcher.span(start, last) : Matcher.NONE;
  }

  /**
   * Whether what is before the at sign is the password or token of {@code scheme://…@host} (RFC
   * 3986 §3.2.1). A name with a dot alone may be an address that was written as a link.
   */
  private static boolean isUserInfo(Haystack text, int at) {
    int start = text.runStart(UNESCAPED, at, LONGEST_DOMAIN);
    return text.startsWith(start - 3, "://")
        && (isUnescapedPassword(text, start, at) || isPart(text, start, at));
  }

  // bob:pass#word? before the at sign, which should be escaped and often are not.
  private static boolean isUnescapedPassword(Haystack text, int start, int at) {
    int colon = text.runEnd(NAME, start);
    int password = colon + 1;
    while (text.isDigit(password)) {
      password++;
    }
    return text.at(colon) == ':' && colon < at && "?#/".indexOf(text.at(password)) < 0;
  }

  private static boolean isPart(Haystack text, int start, int at) {
    return text.runStart(USER_INFO, at, LONGEST_DOMAIN) == start
        && (text.runEnd(NAME, start) < at || text.runEnd(LABEL, start) >= at);
  }

  private static int localStart(Haystack text, int at) {
    if (text.at(at - 1) == '"') {
      return quotedStart(text, at);
    }
    int start = atomStart(text, at);
    // A name in a script without spaces: where it begins is anybody's guess.
    return start < at ? start : text.runStart(UNSPACED, at, LONGEST_UNSPACED);
  }

  /** {@code "john doe"@example.com}, RFC 5321 §4.1.2: from the quote that opens. */
  private static int quotedStart(Haystack text, int at) {
    int start = at - 2;
    while (at - start < LONGEST_LOCAL && text.at(start) >= ' ' && text.at(start) != '"') {
      start--;
    }
    boolean opens = start < at - 2 && text.at(start) == '"' && !text.isAlnum(start - 1);
    return opens ? start : at;
  }

  private static int atomStart(Haystack text, int at) {
    int start = text.runStart(LOCAL, at, LONGEST_LOCAL);
    for (int i = start; i < at; i++) {
      int b = text.at(i);
      boolean opening = OPENING.has(b);
      if (opening || b == '.' && (i == start || text.at(i + 1) == '.' || i + 1 == at)) {
        start = i + 1;
      }
    }
    while (start < at && !text.isAlnum(start) && text.at(start) != '_' && text.at(start) != '+') {
      start++;
    }
    return start;
  }

  // Behind the last label when that is a top-level domain or could be one, or -1.
  private static int domainEnd(Haystack text, int start) {
    int last = text.runEnd(DOMAIN, start);
    if (last - start > LONGEST_DOMAIN || !text.isAlnum(start)) {
      return -1;
    }
    while (last > start && !text.isAlnum(last - 1)) {
      last--;
    }
    int label = last;
    while (label > start && text.at(label - 1) != '.') {
      label--;
    }
    boolean named = label > start + 1 && last - label >= 2 && topLevel(text, label, last);
    return named && labelsFit(text, start, last) ? last : -1;
  }

  private static boolean topLevel(Haystack text, int start, int end) {
    if (text.startsWith(start, "xn--")) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (!text.isLetter(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean labelsFit(Haystack text, int start, int end) {
    int label = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.at(i) == '.') {
        boolean fits = i > label && i - label <= 63 && text.isAlnum(label) && text.isAlnum(i - 1);
        if (!fits) {
          return false;
        }
        label = i + 1;
      }
    }
    return true;
  }
}
