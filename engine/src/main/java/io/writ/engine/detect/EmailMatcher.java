package io.writ.engine.detect;

import io.writ.engine.text.TextView;

/** E-mail addresses around an at sign: RFC 5321 dot-atoms, letters of any script (RFC 6531). */
final class EmailMatcher {
  private static final char LETTER = (char) (TextView.OTHER_LETTER & 0xFF);
  private static final CharSet LOCAL = CharSet.of("a-zA-Z0-9.!#$%&'*+/=?^_`{|}~" + LETTER + "-");
  private static final CharSet DOMAIN = CharSet.of("a-zA-Z0-9." + LETTER + "-");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  private EmailMatcher() {}

  static long match(Haystack text, int at, int end) {
    int last = domainEnd(text, end);
    if (last < 0) {
      return Matcher.NONE;
    }
    int start = localStart(text, at);
    return start < at ? Matcher.span(start, last) : Matcher.NONE;
  }

  private static int localStart(Haystack text, int at) {
    int start = text.runStart(LOCAL, at, LONGEST_LOCAL);
    for (int i = start; i < at; i++) {
      int b = text.at(i);
      boolean opening =
          b == '=' || b == '/' || b == '\'' || b == '`' || b == '?' || b == '&' || b == '|'
              || b == '{';
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
