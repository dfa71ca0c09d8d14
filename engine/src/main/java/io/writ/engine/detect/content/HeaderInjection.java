package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;
import java.util.Set;

/** Line ends in a value that begin a header of HTTP or of a mail behind it. */
final class HeaderInjection {
  private static final Threat HEADER = new Threat("HEADER_INJECTION");
  private static final CharSet NAME = CharSet.of("a-zA-Z-");
  private static final CharSet WORDS = CharSet.of("a-zA-Z ");
  private static final CharSet BREAKS = CharSet.of("\r\n");
  private static final int LONGEST = 40;

  /** RFC 9110, RFC 6265, RFC 5322: headers that change what somebody else gets. */
  private static final Set<String> NAMES =
      Set.copyOf(
          Words.of(
              """
              set-cookie, location, content-type, content-length, transfer-encoding,
              content-disposition, content-encoding, refresh, host, cookie, referer, user-agent,
              connection, authorization, cache-control, access-control-allow-origin, bcc, cc,
              reply-to, return-path, mime-version, status, link, clear-site-data
              """));

  private HeaderInjection() {}

  static List<Detector> detectors() {
    return List.of(
        HEADER
            .of(
                "header-encoded",
                HeaderInjection::encoded,
                "%0d%0a % %0a % %0d % %e5%98%8a % %e5%98%8d % \\r\\n % \\n % %u000a % %u000d % \\u000a % &#10; % &#13;")
            .score(0.85),
        HEADER.of("header-line", HeaderInjection::line, "\n % \r").score(0.6));
  }

  private static long encoded(Haystack text, int start, int end) {
    int name = end;
    for (String more : List.of("%0a", "%20", "%09", "%e5%98%8a", "\\n", "&#10;")) {
      name += text.startsWith(name, more) ? more.length() : 0;
    }
    int last = header(text, text.skipSpace(name, 2));
    return last > 0 ? Matcher.span(start, last) : Matcher.NONE;
  }

  /** As it is: in a value of a line or two, where the line before is no header either. */
  private static long line(Haystack text, int start, int end) {
    if (!ArgumentText.isShort(text)) {
      return Matcher.NONE;
    }
    int last = header(text, Math.min(text.runEnd(BREAKS, end), end + 4));
    return last > 0 && !isHeaderBefore(text, start) ? Matcher.span(start, last) : Matcher.NONE;
  }

  /** Behind a header's colon, or the version of a response; 0 when there is none. */
  private static int header(Haystack text, int at) {
    if (text.startsWith(at, "http/1.") || text.startsWith(at, "http/2")) {
      return at + 6;
    }
    int end = text.runEnd(NAME, at);
    boolean colon = text.at(end) == ':' || text.startsWith(end, "%3a");
    if (!colon || end - at > LONGEST || end == at) {
      return 0;
    }
    String name = text.lower(at, end);
    return NAMES.contains(name) || name.startsWith("x-") ? end + 1 : 0;
  }

  /** Whether the line before is a header too, behind the member's name that may stand before. */
  private static boolean isHeaderBefore(Haystack text, int at) {
    int from = at;
    while (at - from < 200 && from > 0 && text.at(from - 1) != '\n') {
      from--;
    }
    int colon = from > 0 ? from : text.runEnd(WORDS, 0) + 2;
    int end = text.runEnd(NAME, colon);
    return colon < at && end > colon && text.at(end) == ':' && text.at(end + 1) == ' ';
  }
}
