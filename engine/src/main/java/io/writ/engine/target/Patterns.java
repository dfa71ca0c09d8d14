package io.writ.engine.target;

import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Loads {@code patterns.yaml}. */
final class Patterns {
  private static final String FILE = "reference/patterns.yaml";
  private static final Set<String> KINDS = Set.of("sql", "url", "file", "email", "bucket", "tool");
  private static final int MAX_PATTERNS = 2_000;

  private Patterns() {}

  static List<TargetPattern> load(byte[] bytes, Consumer<Problem> problems) {
    Fields file = Fields.read(FILE, bytes, problems);
    List<TargetPattern> patterns = new ArrayList<>();
    file.maps("patterns").forEach((name, fields) -> patterns.add(pattern(name, fields)));
    file.done();
    if (patterns.size() > MAX_PATTERNS) {
      file.problem("patterns", "reference.pattern", "more than 2,000 patterns", "");
      return List.of();
    }
    return patterns;
  }

  private static TargetPattern pattern(String name, Fields fields) {
    String kind = fields.text("kind");
    if (!KINDS.contains(kind)) {
      fields.problem(
          "kind", "reference.pattern", "unknown kind", "sql, url, file, email, bucket or tool");
    }
    TargetPattern pattern =
        new TargetPattern(
            name,
            kind,
            new HashSet<>(fields.texts("verbs")),
            globs(fields, "domains", '.'),
            globs(fields, "tables", '.'),
            globs(fields, "buckets", '/'),
            globs(fields, "paths", '/'));
    fields.done();
    return pattern;
  }

  private static List<Glob> globs(Fields fields, String name, char separator) {
    List<Glob> globs = new ArrayList<>();
    for (String text : fields.texts(name)) {
      if (text.isEmpty() || text.length() > Glob.MAX_LENGTH) {
        fields.problem(name, "reference.pattern", "a pattern has 1 to 256 characters", "");
      } else {
        globs.add(new Glob(text, separator));
      }
    }
    return globs;
  }
}
