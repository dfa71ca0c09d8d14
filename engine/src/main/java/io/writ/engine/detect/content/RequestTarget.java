package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;
import java.util.Set;

/**
 * Addresses that a server should not fetch for somebody else: its own, those of its cloud, and such
 * as are written to get past a list. A development server's address is a weak finding.
 */
final class RequestTarget {
  private static final Threat TARGET = new Threat("SSRF_TARGET");
  private static final CharSet AUTHORITY = CharSet.of("a-zA-Z0-9.:_@%[]\\-");
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9.-");
  private static final int LONGEST = 200;

  private static final Affixes HOSTS =
      Affixes.prefixes(List.of("localhost.localdomain", "localhost", "ip6-localhost"));
  private static final Affixes DOMAINS =
      Affixes.suffixes(List.of(".docker.internal", ".svc.cluster.local"));

  /** Ports of what answers without asking who is there. */
  private static final Set<String> SERVICES =
      Set.of(
          "11211", "2375", "2376", "2379", "3306", "5432", "6379", "6380", "8500", "9200", "10250",
          "10255", "27017", "5984", "9000", "4243", "8005", "8009", "1433", "1521", "11434");

  private enum Place {
    ELSEWHERE,
    /** A local address in its usual form. */
    LOCAL,
    /** One in a form that nobody writes by hand. */
    DISGUISED
  }

  private RequestTarget() {}

  static List<Detector> detectors() {
    return List.of(
        TARGET
            .of(
                "ssrf-metadata",
                "metadata",
                RequestTarget::metadata,
                "169.254.169.254 % metadata.google.internal % 100.100.100.200 % fd00:ec2::254 %"
                    + " 169.254.170.2 % 192.0.0.192 % /latest/meta-data % /latest/user-data %"
                    + " /latest/dynamic/ % computemetadata/v1 % /metadata/instance % /opc/v1/instance %"
                    + " /opc/v2/instance % /openstack/latest % kubernetes.default")
            .score(0.9),
        TARGET.of("ssrf-disguised", "disguised", RequestTarget::disguised, "://").score(0.8),
        TARGET.of("ssrf-local", "local", RequestTarget::local, "://").score(0.6),
        TARGET.of("ssrf-development", "local", RequestTarget::development, "://").score(0.4),
        TARGET
            .of(
                "ssrf-scheme",
                "scheme",
                RequestTarget::scheme,
                "gopher:// % dict:// % tftp:// % netdoc:// % rmi:// % jar:http %"
                    + " jar:file % view-source:file % url:file % local_file:")
            .score(0.7),
        TARGET
            .of(
                "ssrf-resolver",
                "resolver",
                RequestTarget::resolver,
                ".nip.io % .sslip.io % .xip.io % localtest.me % lvh.me % vcap.me % .localhost %"
                    + " lacolhost.com % rbndr.us % 1u.ms % burpcollaborator % .oast. % interact.sh % requestbin")
            .score(0.6));
  }

  private static long metadata(Haystack text, int start, int end) {
    boolean inside =
        text.isDigit(start) && (text.isDigit(start - 1) || text.at(start - 1) == '.')
            || text.isDigit(end - 1) && text.isDigit(end);
    return inside ? Matcher.NONE : Matcher.span(start, end);
  }

  private static long scheme(Haystack text, int start, int end) {
    return text.isAlnum(start - 1) ? Matcher.NONE : Matcher.span(start, end);
  }

  private static long resolver(Haystack text, int start, int end) {
    int first = text.runStart(HOST, start, 80);
    boolean dotted = text.at(start) == '.' || text.at(start - 1) == '.' || !text.isAlnum(start - 1);
    boolean ends = !text.isAlnum(end) || text.at(end - 1) == '.' || text.startsWith(start, "burp");
    return dotted && ends && (first < start || text.at(start - 1) == '/')
        ? Matcher.span(first, end)
        : Matcher.NONE;
  }

  private static long disguised(Haystack text, int start, int end) {
    int[] host = host(text, end);
    return place(text, host) == Place.DISGUISED ? Matcher.span(end, host[1]) : Matcher.NONE;
  }

  private static long local(Haystack text, int start, int end) {
    int[] host = host(text, end);
    return place(text, host) == Place.LOCAL && !isDevelopment(text, start, host)
        ? Matcher.span(end, host[1])
        : Matcher.NONE;
  }

  private static long development(Haystack text, int start, int end) {
    int[] host = host(text, end);
    return place(text, host) == Place.LOCAL && isDevelopment(text, start, host)
        ? Matcher.span(end, host[1])
        : Matcher.NONE;
  }

  /** A port of one's own choice: production's services at home have none, or a known one. */
  private static boolean isDevelopment(Haystack text, int scheme, int[] host) {
    if (text.at(host[1]) != ':') {
      return false;
    }
    int end = text.runEnd(CharSet.DIGITS, host[1] + 1);
    String port = text.lower(host[1] + 1, Math.min(end, host[1] + 8));
    boolean web = text.startsWith(scheme - 4, "http") || text.startsWith(scheme - 5, "https");
    return web && port.length() >= 4 && !SERVICES.contains(port);
  }

  /** Start and end of the host of the authority at {@code at}: behind its last {@code @}. */
  private static int[] host(Haystack text, int at) {
    int end = Math.min(text.runEnd(AUTHORITY, at), at + LONGEST);
    int start = at;
    for (int i = at; i < end; i++) {
      start = text.at(i) == '@' ? i + 1 : start;
    }
    if (text.at(start) == '[') {
      int close = start;
      while (close < end && text.at(close) != ']') {
        close++;
      }
      return new int[] {start, Math.min(close + 1, end)};
    }
    return new int[] {start, text.runEnd(HOST, start)};
  }

  private static Place place(Haystack text, int[] host) {
    int start = host[0];
    int end = host[1];
    if (end <= start || end - start > 64) {
      return Place.ELSEWHERE;
    }
    if (text.at(start) == '[') {
      return text.at(end - 1) == ']' ? inBrackets(text.lower(start + 1, end - 1)) : Place.ELSEWHERE;
    }
    if (HOSTS.behind(text, start) == end || DOMAINS.startOf(text, end) >= start) {
      return Place.LOCAL;
    }
    if (!text.isDigit(start)) {
      return Place.ELSEWHERE;
    }
    String address = text.lower(start, end);
    return LocalAddress.isLocal(address)
        ? LocalAddress.isUsual(address) ? Place.LOCAL : Place.DISGUISED
        : Place.ELSEWHERE;
  }

  // Loopback and the unspecified address, addresses of IPv4 inside of IPv6.
  private static Place inBrackets(String address) {
    int zone = address.indexOf('%');
    String bare = zone < 0 ? address : address.substring(0, zone);
    String value = bare.replace("0", "").replace(":", "");
    if (bare.startsWith("::ffff:") || bare.startsWith("0:0:0:0:0:ffff:")) {
      return Place.DISGUISED;
    }
    return value.isEmpty() || value.equals("1") && bare.endsWith("1")
        ? Place.LOCAL
        : Place.ELSEWHERE;
  }
}
