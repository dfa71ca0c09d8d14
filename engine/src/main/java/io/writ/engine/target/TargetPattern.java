package io.writ.engine.target;

import io.writ.engine.Target;
import java.util.List;
import java.util.Set;

/**
 * A named set of targets. Everything that is given must match, of a list one entry; an empty list
 * is not given.
 */
record TargetPattern(
    String name,
    String kind,
    Set<String> verbs,
    List<Glob> domains,
    List<Glob> tables,
    List<Glob> buckets,
    List<Glob> paths) {
  TargetPattern {
    verbs = Set.copyOf(verbs);
    domains = List.copyOf(domains);
    tables = List.copyOf(tables);
    buckets = List.copyOf(buckets);
    paths = List.copyOf(paths);
  }

  boolean matches(Target target) {
    return kind.equals(target.kind())
        && (verbs.isEmpty() || verbs.contains(target.verb()))
        && any(domains, target.domain())
        && any(tables, target.name())
        && any(buckets, bucketOf(target))
        && any(paths, pathOf(target));
  }

  private static boolean any(List<Glob> globs, String text) {
    if (globs.isEmpty()) {
      return true;
    }
    for (Glob glob : globs) {
      if (glob.matches(text)) {
        return true;
      }
    }
    return false;
  }

  private static String bucketOf(Target target) {
    return target.name().substring(0, BucketName.keyStart(target.name()));
  }

  private static String pathOf(Target target) {
    return switch (target.kind()) {
      case "file" -> target.name();
      case "bucket" -> target.name().substring(BucketName.keyStart(target.name()));
      default -> {
        int slash = target.name().indexOf('/');
        yield slash < 0 ? "" : target.name().substring(slash);
      }
    };
  }
}
