package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** IP addresses: dotted IPv4, IPv6 in the forms of RFC 4291 with zone and prefix length. */
final class AddressMatcher {
  private static final List<String> NUMBERED =
      List.of(
          "version ",
          "versions ",
          "versione ",
          "versie ",
          "version to ",
          "updated to ",
          "changes in ",
          "release ",
          "revision ",
          "upgrade to ",
          "upgraded to ",
          "update to ",
          "patch ",
          "kernel ",
          "linux ",
          "firmware ",
          "build ",
          "section ",
          "sections ",
          "chapter ",
          "clause ",
          "paragraph ",
          "figure ",
          "table ",
          "annex ",
          "abschnitt ",
          "kapitel ");

  private static final List<String> AT_LEAST =
      List.of(
          " or later",
          " or newer",
          " or higher",
          " or above",
          " and later",
          " and newer",
          " and above",
          " and higher",
          " or greater");

  private static final int LONGEST_INDEX = 24;

  private AddressMatcher() {}

  /** At digits in a row. */
  static long v4(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    if (end - start > 3
        || text.isAlnum(start - 1)
        || before == '.'
        || before == '-' && text.isAlnum(start - 2)) {
      return Matcher.NONE;
    }
    int last = v4End(text, start);
    if (last < 0
        || text.isAlnum(last)
        || text.at(last) == '.' && text.isDigit(last + 1)
        || isVersion(text, start)
        || isAtLeast(text, last)
        || isNoHost(text, start)
        || isRevision(text, start, last)) {
      return Matcher.NONE;
    }
    return Matcher.span(start, prefixEnd(text, last, 32));
  }

  /** Whether a word before says that dotted numbers are a version or a heading's number. */
  static boolean isVersion(Haystack text, int start) {
    for (String word : NUMBERED) {
      if (text.startsWith(start - word.length(), word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words behind say so: {@code 3.1.22 or later}. */
  static boolean isAtLeast(Haystack text, int end) {
    return text.startsWithAny(end, AT_LEAST);
  }

  // name (0.99.28.1) of a changelog: no host's address begins so (RFC 1122, 3.2.1.3).
  private static boolean isNoHost(Haystack text, int start) {
    return text.at(start - 1) == '('
        && text.at(start) == '0'
        && text.at(start + 1) == '.'
        && !text.startsWith(start, "0.0.0.0");
  }

  // name (1.2.5.1-2): a package's version and its revision.
  private static boolean isRevision(Haystack text, int start, int end) {
    return text.at(start - 1) == '('
        && text.at(end) == '-'
        && text.isAlnum(end + 1)
        && v4End(text, end + 1) < 0;
  }

  /** Behind the dotted quad that begins at {@code start}, or -1. */
  static int v4End(Haystack text, int start) {
    int i = start;
    for (int group = 0; group < 4; group++) {
      if (group > 0) {
        if (text.at(i) != '.') {
          return -1;
        }
        i++;
      }
      int value = 0;
      int from = i;
      while (i - from < 3 && text.isDigit(i)) {
        value = value * 10 + text.at(i) - '0';
        i++;
      }
      if (i == from || value > 255 || text.isDigit(i) || i - from > 1 && text.at(from) == '0') {
        return -1;
      }
    }
    return i;
  }

  private static int prefixEnd(Haystack text, int end, int most) {
    if (text.at(end) != '/' || !text.isDigit(end + 1)) {
      return end;
    }
    int value = 0;
    int i = end + 1;
    while (i - end <= 4 && text.isDigit(i)) {
      value = value * 10 + text.at(i) - '0';
      i++;
    }
    return value <= most && !text.isAlnum(i) ? i : end;
  }

  /** At hexadecimal digits, dots and colons. */
  static long v6(Haystack text, int runStart, int runEnd) {
    int start = runStart;
    if (text.isAlnum(start - 1)
        || text.at(start) == ':' && text.at(start + 1) != ':'
        || runEnd - runStart > 64) {
      return Matcher.NONE;
    }
    int end = runEnd;
    while (end > start
        && (text.at(end - 1) == '.' || text.at(end - 1) == ':' && text.at(end - 2) != ':')) {
      end--;
    }
    if (!isV6(text, start, end)
        || end == runEnd && text.isAlnum(end)
        || isSlice(text, start, end)) {
      return Matcher.NONE;
    }
    return Matcher.span(start, prefixEnd(text, zoneEnd(text, end), 128));
  }

  // x[1::2], x[:, ::2] of an array; (?::0|1) of an expression.
  private static boolean isSlice(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) != ':' && !text.isDigit(i)) {
        return false;
      }
    }
    int open = start;
    while (start - open < LONGEST_INDEX && isIndex(text.at(open - 1))) {
      open--;
    }
    int array = text.at(open - 2);
    boolean indexed = text.isAlnum(open - 2) || array == '_' || array == ']' || array == ')';
    boolean element = text.at(end) == ']' || text.at(end) == ',';
    return text.at(open - 1) == '[' && indexed && element || text.at(start - 1) == '?';
  }

  private static boolean isIndex(int b) {
    return b == ' ' || b == ',' || b == ':' || b == '.' || b == '-' || b >= '0' && b <= '9';
  }

  private static int zoneEnd(Haystack text, int end) {
    int i = end;
    if (text.at(i) == '%' && text.isAlnum(i + 1)) {
      i++;
      while (i - end < 17 && text.isAlnum(i)) {
        i++;
      }
    }
    return i;
  }

  private static boolean isV6(Haystack text, int start, int end) {
    int groups = 0;
    boolean compressed = false;
    boolean digit = false;
    int i = start;
    while (i < end) {
      if (text.at(i) == ':') {
        if (text.at(i + 1) != ':' || compressed || text.at(i + 2) == ':') {
          return false;
        }
        compressed = true;
        i += 2;
        continue;
      }
      int from = i;
      while (i < end && text.at(i) != ':' && text.at(i) != '.') {
        digit |= text.isDigit(i);
        i++;
      }
      if (text.at(i) == '.' && i < end) {
        return v4End(text, from) == end && complete(groups + 2, compressed);
      }
      groups++;
      if (i - from > 4) {
        return false;
      }
      if (i < end && text.at(i + 1) != ':') {
        i++;
        if (i == end) {
          return false;
        }
      }
    }
    return digit && complete(groups, compressed) && !MacMatcher.isPairs(text, start, end);
  }

  private static boolean complete(int groups, boolean compressed) {
    return compressed ? groups >= 1 && groups < 8 : groups == 8;
  }
}
