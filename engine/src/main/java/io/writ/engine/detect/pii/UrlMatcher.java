package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.TextView;

/** URLs with a scheme (RFC 3986) and bare host names. */
final class UrlMatcher {
  private static final char LETTER = (char) (TextView.OTHER_LETTER & 0xFF);
  private static final CharSet SCHEME = CharSet.of("a-zA-Z0-9+.-");
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9._" + LETTER + "-");
  private static final CharSet REST = CharSet.of("a-zA-Z0-9.~:/?#@!$&'()*+,;=%_[]|" + LETTER + "-");

  private UrlMatcher() {}

  /** At {@code ://}. */
  static long scheme(Haystack text, int colon, int end) {
    int start = text.runStart(SCHEME, colon, 12);
    while (start < colon && !text.isLetter(start)) {
      start++;
    }
    int host = authority(text, end);
    if (start == colon || text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int hostEnd = hostEnd(text, host, 253);
    return hostEnd < 0 ? Matcher.NONE : Matcher.span(start, restEnd(text, hostEnd));
  }

  // Behind a user and password.
  private static int authority(Haystack text, int start) {
    int i = start;
    while (i - start < 64
        && (text.isAlnum(i) || "._~%!$&'*+;=:-".indexOf(text.at(i)) >= 0)
        && text.at(i) > 0) {
      i++;
    }
    return text.at(i) == '@' && i > start ? i + 1 : start;
  }

  private static int hostEnd(Haystack text, int start, int max) {
    if (text.at(start) == '[') {
      int close = start + 1;
      while (close - start < 48 && text.at(close) != ']' && text.at(close) != 0) {
        close++;
      }
      return text.at(close) == ']' ? close + 1 : -1;
    }
    int end = text.runEnd(HOST, start);
    while (end > start && !text.isAlnum(end - 1)) {
      end--;
    }
    if (end == start || end - start > max) {
      return -1;
    }
    return named(text, start, end) || numeric(text, start, end) || local(text, start, end)
        ? end
        : -1;
  }

  private static boolean local(Haystack text, int start, int end) {
    return end - start == 9 && text.startsWith(start, "localhost");
  }

  private static boolean numeric(Haystack text, int start, int end) {
    return AddressMatcher.v4End(text, start) == end;
  }

  private static boolean named(Haystack text, int start, int end) {
    int label = labelStart(text, start, end);
    return label > start
        && text.isAlnum(start)
        && (TopLevelDomains.known(text, label, end)
            || text.startsWith(label, "xn--")
            || !isAscii(text, label, end));
  }

  private static boolean isAscii(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int labelStart(Haystack text, int start, int end) {
    int label = end;
    while (label > start && text.at(label - 1) != '.') {
      label--;
    }
    return label;
  }

  // Behind port, path, query and fragment, less the punctuation of the sentence around.
  private static int restEnd(Haystack text, int hostEnd) {
    int b = text.at(hostEnd);
    if (b != ':' && b != '/' && b != '?' && b != '#') {
      return hostEnd;
    }
    int end = text.runEnd(REST, hostEnd);
    while (end > hostEnd && ".,;:!?'*|&(".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    while (end > hostEnd && closesOnly(text, hostEnd, end)) {
      end--;
      while (end > hostEnd && ".,;:!?'".indexOf(text.at(end - 1)) >= 0) {
        end--;
      }
    }
    return end;
  }

  // Only the last few brackets matter: a bounded look back keeps this linear.
  private static boolean closesOnly(Haystack text, int start, int end) {
    int close = text.at(end - 1);
    if (close != ')' && close != ']') {
      return false;
    }
    int open = close == ')' ? '(' : '[';
    for (int i = end - 2, depth = 1; i >= start && i > end - 200; i--) {
      depth += text.at(i) == close ? 1 : text.at(i) == open ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return end - start < 4096;
  }

  /** A host name alone, as it stands in running text: {@code www.example.com/path}. */
  static long bare(Haystack text, int runStart, int runEnd) {
    int start = runStart;
    while (start < runEnd && !text.isAlnum(start)) {
      start++;
    }
    int end = runEnd;
    while (end > start && !text.isAlnum(end - 1)) {
      end--;
    }
    if (text.at(start - 1) == '@'
        || text.at(end) == '@'
        || isPartOfUrl(text, start)
        || end - start > 253) {
      return Matcher.NONE;
    }
    int label = labelStart(text, start, end);
    if (label <= start + 1
        || !TopLevelDomains.known(text, label, end)
        || !labels(text, start, end)
        || text.startsWith(start - 4, "urn:")) {
      return Matcher.NONE;
    }
    return likely(text, start, label, end) ? Matcher.span(start, restEnd(text, end)) : Matcher.NONE;
  }

  private static boolean isPartOfUrl(Haystack text, int start) {
    int before = text.at(start - 1);
    return before == '/' || before == '\\' || before == '=' || before == '%' || before < 0;
  }

  private static boolean likely(Haystack text, int start, int label, int end) {
    if (text.startsWith(start, "www.")) {
      return label > start + 4;
    }
    boolean upper = text.at(label) != text.lower(label) && text.at(start) == text.lower(start);
    if (upper) {
      return false;
    }
    boolean path = text.at(end) == '/' && text.isAlnum(end + 1);
    int second = labelStart(text, start, label - 1);
    boolean registry =
        second > start
            && (TopLevelDomains.usual(text, second, label - 1) || text.startsWith(second, "ac."));
    return path
        || registry
        || TopLevelDomains.usual(text, label, end)
            && label - start > 2
            && !MemberNames.is(text, start, label, end);
  }

  private static boolean labels(Haystack text, int start, int end) {
    boolean letter = false;
    for (int i = start; i < end; i++) {
      letter |= text.isLetter(i);
      if (text.at(i) == '.' && (!text.isAlnum(i - 1) || !text.isAlnum(i + 1))
          || text.at(i) == '_') {
        return false;
      }
    }
    return letter;
  }
}
