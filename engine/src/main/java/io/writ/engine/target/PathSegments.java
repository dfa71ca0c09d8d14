package io.writ.engine.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths without empty segments, {@code .} and {@code ..}. */
final class PathSegments {
  private PathSegments() {}

  /**
   * The segments that are left.
   *
   * @param clampAtRoot whether {@code ..} above the root stays at the root (RFC 3986 section
   *     5.2.4); otherwise there is no answer
   */
  static Optional<List<String>> resolve(List<String> segments, boolean clampAtRoot) {
    List<String> left = new ArrayList<>(segments.size());
    for (String segment : segments) {
      if (segment.equals("..")) {
        if (!left.isEmpty()) {
          left.removeLast();
        } else if (!clampAtRoot) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        left.add(segment);
      }
    }
    return Optional.of(left);
  }

  /** Splits at slashes, backslashes taken as slashes; white space around a segment goes. */
  static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.replace('\\', '/').split("/", -1)) {
      segments.add(segment.strip());
    }
    return segments;
  }
}
