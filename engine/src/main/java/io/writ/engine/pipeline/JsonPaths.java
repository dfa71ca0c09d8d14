package io.writ.engine.pipeline;

import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Paths of values inside JSON parts: the part's path, {@code #}, and an RFC 6901 pointer. A member
 * name can hold anything, and paths go into records: what isn't a plain identifier, or holds a
 * finding, is a keyed digest there.
 */
final class JsonPaths {
  private static final String DIGEST = "hmac-";
  private static final int LONGEST_PLAIN = 64;
  private static final int MOST_DIGITS_IN_A_ROW = 4;

  private final TenantKeys keys;
  private final Predicate<String> holdsFinding;
  private final Map<String, String> segments = new HashMap<>();

  JsonPaths(TenantKeys keys, Predicate<String> holdsFinding) {
    this.keys = keys;
    this.holdsFinding = holdsFinding;
  }

  String of(String part, JsonTrail trail) {
    StringBuilder path = new StringBuilder(part.length() + 32).append(part).append('#');
    append(path, trail);
    return path.toString();
  }

  /** The path of a value that a pointer names. */
  String of(String part, String pointer) {
    StringBuilder path = new StringBuilder(part.length() + 32).append(part).append('#');
    if (!pointer.isEmpty()) {
      for (String segment : pointer.substring(1).split("/", -1)) {
        path.append('/').append(segment(segment.replace("~1", "/").replace("~0", "~")));
      }
    }
    return path.toString();
  }

  private void append(StringBuilder path, JsonTrail trail) {
    if (trail.parent() != null) {
      append(path, trail.parent());
      path.append('/');
      path.append(trail.isMember() ? segment(trail.name()) : String.valueOf(trail.place().index()));
    }
  }

  private String segment(String name) {
    return segments.computeIfAbsent(name, this::safe);
  }

  private String safe(String name) {
    if (isPlain(name) && !holdsFinding.test(name)) {
      return name;
    }
    String digest = keys.digest(Purpose.PATH, name);
    return DIGEST + digest.substring(digest.indexOf(':') + 1, digest.indexOf(':') + 17);
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || name.length() > LONGEST_PLAIN || name.startsWith(DIGEST)) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits > MOST_DIGITS_IN_A_ROW
          || !(c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-'
              || c == '.')) {
        return false;
      }
    }
    return true;
  }
}
