package io.writ.engine.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * URLs as host and path. Parsed as clients do (WHATWG URL, section 4.4) and then taken further than
 * any of them: escapes are undone until none is left, path parameters and empty segments go, so
 * that every spelling that some server reads as the same resource has the same name. Credentials,
 * query and fragment are no part of the name.
 */
final class UrlName {
  private static final int MAX_LENGTH = 8192;
  private static final Map<String, String> DEFAULT_PORTS =
      Map.of("http", "80", "https", "443", "ws", "80", "wss", "443", "ftp", "21", "", "");

  private UrlName() {}

  /** The name, or empty when clients could disagree about it. Without a scheme it is a host. */
  static Optional<Name> parse(String url) {
    if (url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = withoutTabsAndNewlines(url.strip());
    if (Percent.hasControl(text)) {
      return Optional.empty();
    }
    int colon = schemeEnd(text);
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = text.substring(colon + 1);
    if (scheme.equals("file")) {
      return fileUrl(rest);
    }
    if (!DEFAULT_PORTS.containsKey(scheme)) {
      return Optional.empty();
    }
    int start = 0;
    while (start < rest.length() && isSlash(rest.charAt(start))) {
      start++;
    }
    return authorityAndPath(scheme, rest.substring(start));
  }

  private static Optional<Name> authorityAndPath(String scheme, String text) {
    int end = indexOfAny(text, "/\\?#");
    String authority = text.substring(0, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int portColon = hostAndPort.lastIndexOf(':');
    if (portColon < hostAndPort.lastIndexOf(']')) {
      portColon = -1;
    }
    String rawHost = portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon);
    Optional<String> host = Percent.decodeFully(rawHost).flatMap(HostName::parse);
    Optional<String> port = port(scheme, portColon < 0 ? "" : hostAndPort.substring(portColon + 1));
    String rawPath = text.substring(end);
    Optional<String> path = path(rawPath.substring(0, indexOfAny(rawPath, "?#")));
    if (host.isEmpty() || port.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Name("url", host.get() + port.get() + path.get(), host.get()));
  }

  /** The canonical path, beginning with a slash. */
  private static Optional<String> path(String raw) {
    Optional<String> decoded = Percent.decodeFully(raw);
    if (decoded.isEmpty()) {
      return decoded;
    }
    List<String> segments = new ArrayList<>();
    for (String segment : PathSegments.split(decoded.get())) {
      int parameters = segment.indexOf(';');
      segments.add((parameters < 0 ? segment : segment.substring(0, parameters)).strip());
    }
    return PathSegments.resolve(segments, true)
        .map(left -> "/" + Percent.encode(String.join("/", left)));
  }

  private static Optional<Name> fileUrl(String rest) {
    String path = rest.substring(0, indexOfAny(rest, "?#"));
    if (path.startsWith("//")) {
      int slash = path.indexOf('/', 2);
      String host = path.substring(2, slash < 0 ? path.length() : slash);
      if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
        return Optional.empty();
      }
      path = slash < 0 ? "" : path.substring(slash);
    }
    return FileName.parse(path, "");
  }

  private static Optional<String> port(String scheme, String text) {
    if (text.isEmpty()) {
      return Optional.of("");
    }
    if (text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String port = String.valueOf(Long.parseLong(text));
    if (Long.parseLong(port) > 65535) {
      return Optional.empty();
    }
    return Optional.of(port.equals(DEFAULT_PORTS.get(scheme)) ? "" : ":" + port);
  }

  /**
   * Where the scheme ends, or -1. {@code host:8080/path} has none: its colon is followed by a port.
   */
  private static int schemeEnd(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || !isAsciiLetter(text.charAt(0))) {
      return -1;
    }
    for (int i = 1; i < colon; i++) {
      char c = text.charAt(i);
      if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0) {
        return -1;
      }
    }
    boolean known = DEFAULT_PORTS.containsKey(text.substring(0, colon).toLowerCase(Locale.ROOT));
    boolean port =
        colon + 1 < text.length() && text.charAt(colon + 1) >= '0' && text.charAt(colon + 1) <= '9';
    return port && !known ? -1 : colon;
  }

  private static String withoutTabsAndNewlines(String text) {
    return indexOfAny(text, "\t\n\r") == text.length()
        ? text
        : text.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private static int indexOfAny(String text, String any) {
    for (int i = 0; i < text.length(); i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
