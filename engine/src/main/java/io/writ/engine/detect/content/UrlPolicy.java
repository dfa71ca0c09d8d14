package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.WholeText;
import java.util.List;

/** What is odd about a URL, as facts for rules: it may be honest all the same. */
final class UrlPolicy implements WholeText {
  static final int MIXED_SCRIPTS = 0;

  private static final CharSet URL = CharSet.of("a-zA-Z0-9:/._%?&=#@~+,;!$'()*[]{}|-");
  private static final CharSet ADDRESS = CharSet.of("0-9a-fA-FxX.");
  private static final int LONGEST = 4000;
  private static final int DATA = 24;

  static List<Detector> detectors() {
    UrlPolicy reader = new UrlPolicy();
    return List.of(
        of("markdown-image-data", "image-data", UrlPolicy::image, "](http").score(0.7),
        of("url-user-info", "user-info", UrlPolicy::userInfo, "://").score(0.7),
        of("url-punycode", "punycode", UrlPolicy::punycode, "xn--").score(0.5),
        of("url-number-host", "number-host", UrlPolicy::number, "://").score(0.6),
        of(
                "metadata-service",
                "metadata-service",
                UrlPolicy::whole,
                "169.254.169.254",
                "metadata.google.internal",
                "100.100.100.200",
                "[fd00:ec2::254]")
            .score(0.9),
        of(
                "local-scheme",
                "scheme",
                UrlPolicy::scheme,
                "file://",
                "gopher://",
                "dict://",
                "ldap://",
                "jar:",
                "php://",
                "expect://",
                "phar://")
            .score(0.7),
        Detector.whole(
            "url-mixed-scripts", "SUSPICIOUS_URL", "mixed-scripts", THREAT, reader, MIXED_SCRIPTS));
  }

  private static Detector of(String id, String subtype, Matcher matcher, String... literals) {
    return Detector.literal(id, "SUSPICIOUS_URL", subtype, THREAT, List.of(literals), matcher);
  }

  /** {@code ![…](https://host/?q=data)}: shown without a click, it carries data to the host. */
  private static long image(Haystack text, int start, int end) {
    int open = start;
    while (start - open < 200 && open > 0 && text.at(open) != '[' && text.at(open) != '\n') {
      open--;
    }
    if (text.at(open) != '[' || text.at(open - 1) != '!') {
      return Matcher.NONE;
    }
    int from = start + 2;
    int last = Math.min(from + LONGEST, text.runEnd(URL, from));
    for (int i = from; i < last; i++) {
      if (text.at(i) == ')') {
        last = i;
      }
    }
    int query = from;
    while (query < last && text.at(query) != '?') {
      query++;
    }
    return last - query > DATA || hasTemplate(text, from, last)
        ? Matcher.span(open - 1, last)
        : Matcher.NONE;
  }

  // {{secret}}, [DATA]: a place that a model is to fill.
  private static boolean hasTemplate(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) == '{' || text.at(i) == '[' || text.at(i) == '$' && text.at(i + 1) == '{') {
        return true;
      }
    }
    return false;
  }

  /** {@code https://bank.example@evil.example/}. */
  private static long userInfo(Haystack text, int start, int end) {
    int i = end;
    while (i - end < 120
        && (text.isAlnum(i) || text.at(i) > 0 && ".-_~%:".indexOf(text.at(i)) >= 0)) {
      i++;
    }
    boolean web = text.startsWith(start - 4, "http") || text.startsWith(start - 5, "https");
    return web && i > end && text.at(i) == '@' && text.isAlnum(i + 1)
        ? Matcher.span(end, i + 1)
        : Matcher.NONE;
  }

  private static long punycode(Haystack text, int start, int end) {
    boolean label =
        text.at(start - 1) == '/' || text.at(start - 1) == '.' || text.at(start - 1) == '@';
    int last = text.runEnd(CharSet.DOMAIN, end);
    return label && last > end ? Matcher.span(start, last) : Matcher.NONE;
  }

  /** Hosts written as one number, in hexadecimal or octal: {@code http://2130706433/}. */
  private static long number(Haystack text, int start, int end) {
    int last = text.runEnd(ADDRESS, end);
    int next = text.at(last);
    boolean host =
        last > end && (next == '/' || next == ':' || next == 0 || Haystack.isSpace(next));
    int dots = 0;
    boolean octal = text.at(end) == '0' && text.isDigit(end + 1);
    boolean hex = text.at(end) == '0' && (text.at(end + 1) | 32) == 'x';
    boolean digits = true;
    for (int i = end; i < Math.min(last, end + 40); i++) {
      dots += text.at(i) == '.' ? 1 : 0;
      digits &= text.isDigit(i) || text.at(i) == '.';
    }
    boolean odd = hex || digits && (dots == 0 && last - end >= 8 || octal && dots == 3);
    return host && odd ? Matcher.span(end, last) : Matcher.NONE;
  }

  private static long whole(Haystack text, int start, int end) {
    return text.isDigit(start - 1) || text.isAlnum(end) ? Matcher.NONE : Matcher.span(start, end);
  }

  private static long scheme(Haystack text, int start, int end) {
    boolean opaque =
        text.at(end - 1) == ':' && !text.startsWith(end, "http") && !text.startsWith(end, "file");
    return text.isAlnum(start - 1) || opaque ? Matcher.NONE : Matcher.span(start, end);
  }

  /** Unicode TS39 §5: one label should not mix Latin with scripts that look like it. */
  @Override
  public void readOriginal(String text, Sink sink) {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int end = at + 3;
      boolean latin = false;
      boolean lookalike = false;
      while (end < text.length() && end - at < 260 && isHost(text.charAt(end))) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(end));
        latin |= script == Character.UnicodeScript.LATIN;
        lookalike |=
            script == Character.UnicodeScript.CYRILLIC
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.ARMENIAN
                || script == Character.UnicodeScript.CHEROKEE;
        end++;
      }
      if (latin && lookalike && mixesInLabel(text.substring(at + 3, end))) {
        sink.found(MIXED_SCRIPTS, at + 3, end, 0.9);
      }
    }
  }

  private static boolean mixesInLabel(String host) {
    for (String label : host.split("[.:]")) {
      boolean latin =
          label
              .chars()
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
      boolean other =
          label
              .chars()
              .anyMatch(
                  c ->
                      c > 0x36F
                          && Character.isLetter(c)
                          && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
      if (latin && other) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ':';
  }
}
