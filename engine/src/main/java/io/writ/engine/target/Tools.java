package io.writ.engine.target;

import com.fasterxml.jackson.core.JsonPointer;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import io.writ.engine.target.ToolSpec.TargetArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Loads {@code tools.yaml}. */
final class Tools {
  private static final String FILE = "reference/tools.yaml";
  private static final String CODE = "reference.tool";
  private static final Set<String> KINDS =
      Set.of("sql", "url", "file", "email", "message", "bucket");

  private Tools() {}

  static Map<String, ToolSpec> load(byte[] bytes, Regions regions, Consumer<Problem> problems) {
    Fields file = Fields.read(FILE, bytes, problems);
    Map<String, ToolSpec> tools = new LinkedHashMap<>();
    file.maps("tools").forEach((name, fields) -> tools.put(name, tool(name, fields, regions)));
    file.done();
    return tools;
  }

  private static ToolSpec tool(String name, Fields fields, Regions regions) {
    String region = fields.text("region", "");
    if (!region.isEmpty() && !regions.isRegion(region)) {
      fields.problem("region", CODE, "no country and no group of regions.csv", "");
    }
    String root = fields.text("root", "");
    if (!root.isEmpty() && !root.startsWith("/")) {
      fields.problem("root", CODE, "`root` must be an absolute path", "");
    }
    List<TargetArgument> targets = fields.list("targets").stream().map(Tools::argument).toList();
    ToolSpec tool =
        new ToolSpec(
            name,
            fields.flag("read_only", false),
            region,
            fields.text("default_schema", ""),
            root,
            fields.has("others")
                ? Optional.of(Set.copyOf(fields.texts("others")))
                : Optional.empty(),
            targets);
    fields.done();
    return tool;
  }

  private static TargetArgument argument(Fields fields) {
    String kind = fields.text("kind");
    if (!KINDS.contains(kind)) {
      fields.problem("kind", CODE, "unknown kind", "sql, url, file, email, message or bucket");
    }
    String verb = fields.text("verb", defaultVerb(kind)).toUpperCase(Locale.ROOT);
    Optional<JsonPointer> verbFrom = pointer(fields, "verb_from");
    if (kind.equals("url") && verb.isEmpty() && verbFrom.isEmpty()) {
      fields.problem("kind", CODE, "a url needs `verb` or `verb_from`", "");
    }
    String provider = fields.text("provider", "");
    if (!provider.isEmpty() && !Set.of("s3", "gs", "az").contains(provider)) {
      fields.problem("provider", CODE, "unknown provider", "s3, gs or az");
    }
    TargetArgument argument =
        new TargetArgument(
            path(fields),
            kind,
            verb,
            verbFrom,
            pointer(fields, "key_from"),
            provider,
            fields.flag("optional", false));
    fields.done();
    return argument;
  }

  private static String defaultVerb(String kind) {
    return kind.equals("file") || kind.equals("bucket") ? "WRITE" : "";
  }

  private static List<String> path(Fields fields) {
    List<String> path = new ArrayList<>();
    String text = fields.text("argument");
    if (!text.isEmpty() && !text.startsWith("/")) {
      fields.problem("argument", CODE, "an argument is a JSON pointer", "/query, /to/*/address");
      return path;
    }
    if (!text.isEmpty()) {
      for (String segment : text.substring(1).split("/", -1)) {
        path.add(segment.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path;
  }

  private static Optional<JsonPointer> pointer(Fields fields, String name) {
    String text = fields.text(name, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.startsWith("/")) {
      fields.problem(name, CODE, "`" + name + "` must be a JSON pointer", "/method");
      return Optional.empty();
    }
    return Optional.of(JsonPointer.compile(text));
  }
}
