package io.writ.engine.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * File paths of POSIX and Windows with slashes, without empty, {@code .} and {@code ..} segments.
 * Windows paths are folded to lower case, as that file system does.
 */
final class FileName {
  private static final int MAX_LENGTH = 4096;

  private FileName() {}

  /**
   * The name, or empty when it can't be told what it means: environment variables, device paths,
   * short names, streams, other users' homes, paths that climb above where they start.
   *
   * @param root what a relative path is relative to, or empty
   */
  static Optional<Name> parse(String path, String root) {
    if (path.isBlank() || path.length() > MAX_LENGTH || hasVariables(path)) {
      return Optional.empty();
    }
    return Percent.decodeFully(path)
        .filter(decoded -> !hasVariables(decoded))
        .map(decoded -> decoded.strip().replace('\\', '/'))
        .flatMap(plain -> parsePlain(plain, root));
  }

  private static Optional<Name> parsePlain(String path, String root) {
    if (path.startsWith("//?/") || path.startsWith("//./")) {
      return Optional.empty();
    }
    if (path.startsWith("/") && hasDrive(path.substring(1))) {
      return windows(path.substring(1));
    }
    if (hasDrive(path)) {
      return windows(path);
    }
    if (path.startsWith("//") && !path.startsWith("///")) {
      return share(path);
    }
    if (path.startsWith("~")) {
      boolean home = path.equals("~") || path.startsWith("~/");
      return home ? join("~/", path.substring(1), false) : Optional.empty();
    }
    if (path.startsWith("/")) {
      return join("/", path, true);
    }
    return root.isEmpty() ? join("", path, false) : join("/", root + "/" + path, true);
  }

  private static Optional<Name> windows(String path) {
    if (path.length() < 3 || path.charAt(2) != '/') {
      return Optional.empty(); // relative to whatever directory the drive is in
    }
    return windowsSegments(path.substring(3))
        .flatMap(segments -> PathSegments.resolve(segments, true))
        .map(left -> file(lower(path.charAt(0) + ":/" + String.join("/", left)), ""));
  }

  private static Optional<Name> share(String path) {
    int slash = path.indexOf('/', 2);
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<String> server = HostName.parse(path.substring(2, slash));
    Optional<List<String>> left =
        windowsSegments(path.substring(slash + 1))
            .flatMap(segments -> PathSegments.resolve(segments, false));
    if (server.isEmpty() || left.isEmpty() || left.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        file("//" + server.get() + "/" + lower(String.join("/", left.get())), server.get()));
  }

  /** Without the dots and spaces that Windows drops from the end of a segment. */
  private static Optional<List<String>> windowsSegments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : PathSegments.split(path)) {
      if (segment.indexOf(':') >= 0 || isShortName(segment)) {
        return Optional.empty();
      }
      boolean dots = segment.equals(".") || segment.equals("..");
      int end = segment.length();
      while (!dots
          && end > 0
          && (segment.charAt(end - 1) == '.' || segment.charAt(end - 1) == ' ')) {
        end--;
      }
      if (!dots && end == 0 && !segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(segment.substring(0, end));
    }
    return Optional.of(segments);
  }

  private static Optional<Name> join(String prefix, String path, boolean clampAtRoot) {
    return PathSegments.resolve(PathSegments.split(path), clampAtRoot)
        .filter(left -> isUnmistakable(prefix, left))
        .map(left -> file(prefix + String.join("/", left), ""));
  }

  /** What is left must not look like the start of another form. */
  private static boolean isUnmistakable(String prefix, List<String> left) {
    if (left.isEmpty()) {
      return !prefix.isEmpty();
    }
    return !hasDrive(left.getFirst()) && !(prefix.isEmpty() && left.getFirst().startsWith("~"));
  }

  private static Name file(String name, String domain) {
    return new Name("file", name, domain);
  }

  private static boolean hasDrive(String path) {
    return path.length() >= 2
        && path.charAt(1) == ':'
        && (path.charAt(0) >= 'a' && path.charAt(0) <= 'z'
            || path.charAt(0) >= 'A' && path.charAt(0) <= 'Z');
  }

  private static boolean isShortName(String segment) {
    int tilde = segment.indexOf('~');
    return tilde > 0
        && tilde + 1 < segment.length()
        && Character.isDigit(segment.charAt(tilde + 1));
  }

  /** {@code $HOME}, <code>${HOME}</code>, {@code $(…)}, {@code `…`}, {@code %APPDATA%}. */
  private static boolean hasVariables(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      char next = i + 1 < path.length() ? path.charAt(i + 1) : ' ';
      if (c == '`' || c == '$' && (Character.isLetter(next) || "{(_".indexOf(next) >= 0)) {
        return true;
      }
      if (c == '%' && isVariable(path, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVariable(String path, int percent) {
    int close = path.indexOf('%', percent + 1);
    return close > percent + 3
        && path.substring(percent + 1, close)
            .chars()
            .allMatch(c -> Character.isLetter(c) || c == '_' || c == '(' || c == ')');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
