package io.writ.engine.policy;

import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the whole source: {@code policy-set.yaml} and the rule folders of the four areas. */
final class SetReader {
  static final String MANIFEST = "policy-set.yaml";
  private static final String REFERENCE = "reference/";
  private static final List<String> AREAS = List.of("pii", "residency", "write-targets", "content");
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
  private static final Set<String> COUNTRIES =
      new HashSet<>(Arrays.asList(Locale.getISOCountries()));

  private final PolicySource source;
  private final Consumer<Problem> problems;

  SetReader(PolicySource source, Consumer<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What {@code policy-set.yaml} says. */
  record Manifest(String name, String revision, Set<String> regions) {}

  Manifest manifest() {
    byte[] bytes = source.files().get(MANIFEST);
    if (bytes == null) {
      problems.accept(
          new Problem(MANIFEST, 0, "policy.manifest", "it is missing", "name, revision, regions"));
      return new Manifest("", "", Set.of());
    }
    Fields fields = Fields.read(MANIFEST, bytes, problems);
    String name = word(fields, "name");
    String revision = word(fields, "revision");
    List<String> regions = fields.texts("regions");
    if (!COUNTRIES.containsAll(regions)) {
      fields.problem(
          "regions", "policy.region", "not all are ISO 3166-1 alpha-2 codes", "US, GB, DE");
    }
    fields.done();
    return new Manifest(name, revision, new HashSet<>(regions));
  }

  List<RuleFolder> folders() {
    List<RuleFolder> folders = new ArrayList<>();
    filesByFolder()
        .forEach(
            (folder, files) ->
                new RuleFolderReader(folder, files, problems).read().ifPresent(folders::add));
    if (folders.isEmpty()) {
      problems.accept(new Problem("", 0, "policy.empty", "there is no rule in the directory", ""));
    }
    return folders;
  }

  /** The rule folders with their files by name. */
  private Map<String, Map<String, byte[]>> filesByFolder() {
    Map<String, Map<String, byte[]>> folders = new TreeMap<>();
    source
        .files()
        .forEach(
            (path, bytes) -> {
              String[] parts = path.split("/");
              if (path.equals(MANIFEST) || path.startsWith(REFERENCE)) {
                return;
              }
              if (parts.length != 3
                  || !AREAS.contains(parts[0])
                  || !FOLDER.matcher(parts[1]).matches()) {
                problems.accept(
                    new Problem(
                        path,
                        0,
                        "policy.unknown-file",
                        "this file has no place in a policies directory",
                        "rules are in <area>/<name>/, areas are " + String.join(", ", AREAS)));
                return;
              }
              folders
                  .computeIfAbsent(parts[0] + "/" + parts[1], _ -> new LinkedHashMap<>())
                  .put(parts[2], bytes);
            });
    return folders;
  }

  private static String word(Fields fields, String name) {
    String text = fields.text(name);
    if (fields.has(name) && !WORD.matcher(text).matches()) {
      fields.problem(name, "policy.manifest", "`" + name + "` must be a short word", "");
    }
    return text;
  }
}
