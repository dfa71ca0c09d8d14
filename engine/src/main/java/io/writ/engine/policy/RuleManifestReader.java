package io.writ.engine.policy;

import io.writ.engine.Kind;
import io.writ.engine.detect.DetectorPlan.AllowList;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.SchemaRule;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the {@code rule.yaml} of one rule folder, with the data files it names. */
final class RuleManifestReader {
  static final String FILE = "rule.yaml";
  static final Set<String> AREAS = Set.of("pii", "residency", "write-targets", "content");

  private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");
  private static final int MAX_LATENCY_MICROS = 1_000_000;

  private final String folder;
  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;
  private final Fields fields;
  private final RuleData data;

  private RuleManifestReader(String folder, Map<String, byte[]> files, Consumer<Problem> problems) {
    this.folder = folder;
    this.files = files;
    this.problems = problems;
    this.fields =
        Fields.read(
            folder + "/" + FILE, files.getOrDefault(folder + "/" + FILE, new byte[0]), problems);
    this.data = new RuleData(folder, files, problems);
  }

  /**
   * Reads it.
   *
   * @param folder as {@code pii/email}
   * @param files contents by path relative to the policies directory
   */
  static RuleManifest read(String folder, Map<String, byte[]> files, Consumer<Problem> problems) {
    if (!files.containsKey(folder + "/" + FILE)) {
      problems.accept(
          new Problem(folder + "/" + FILE, 0, "rule.missing", "the file is missing", ""));
    }
    return new RuleManifestReader(folder, files, problems).read();
  }

  /** The id that a rule in this folder has. */
  static String idOf(String folder) {
    return folder.replace('/', '.');
  }

  private RuleManifest read() {
    Rule rule =
        new Rule(
            id(),
            version(),
            required("title"),
            required("owner"),
            oneOf("severity", SEVERITIES),
            oneOf("mode", Set.of("enforce", "shadow")).equals("shadow")
                ? Rule.Mode.SHADOW
                : Rule.Mode.ENFORCE,
            failMode(),
            tenants(),
            kinds(),
            latencyBudget(),
            List.copyOf(fields.texts("controls")),
            fields.text("docs", ""));
    Set<String> scan = new HashSet<>(fields.texts("scan"));
    if (!Set.of("numbers", "keys").containsAll(scan)) {
      fields.problem("scan", "rule.scan", "`scan` may hold numbers and keys", "");
    }
    List<AllowList> allow = fields.list("allow").stream().map(this::allow).toList();
    List<PhraseList> phrases = fields.list("phrases").stream().map(this::phrases).toList();
    List<SchemaRule> schemas =
        fields.list("schemas").stream().flatMap(each -> schema(rule.id(), each).stream()).toList();
    if (files.containsKey(folder + "/" + FILE)) {
      fields.done();
      refuseUnused();
    }
    return new RuleManifest(
        rule,
        scan.contains("numbers"),
        scan.contains("keys"),
        allow,
        phrases,
        schemas,
        TopicsReader.read(folder, files, problems));
  }

  /** A file under a wrong name would be an exception or a case that nobody misses. */
  private void refuseUnused() {
    String prefix = folder + "/";
    for (String path : files.keySet()) {
      String name = path.startsWith(prefix) ? path.substring(prefix.length()) : FILE;
      if (!RuleFolderReader.KNOWN.contains(name) && !data.named().contains(name)) {
        problems.accept(
            new Problem(
                path,
                0,
                "files.unused",
                "nothing in the rule uses this file",
                "name it in `rule.yaml`, or use one of " + RuleFolderReader.KNOWN));
      }
    }
  }

  private String id() {
    String id = fields.text("id");
    if (!id.equals(idOf(folder))) {
      fields.problem("id", "rule.id", "`id` must be the folder's name", idOf(folder));
    }
    return idOf(folder);
  }

  private String version() {
    String version = fields.text("version");
    if (!Names.isVersion(version)) {
      fields.problem("version", "rule.version", "`version` must be a semantic version", "1.0.0");
    }
    return version;
  }

  private String required(String name) {
    String text = fields.text(name);
    if (text.isBlank() || text.length() > 200) {
      fields.problem(
          name, "rule.text", "`" + name + "` must be a line of at most 200 characters", "");
    }
    return text;
  }

  private String oneOf(String name, Set<String> values) {
    String value = fields.text(name);
    if (!values.contains(value)) {
      fields.problem(
          name,
          "rule.value",
          "`" + name + "` must be one of " + values.stream().sorted().toList(),
          "");
    }
    return value;
  }

  private Rule.FailMode failMode() {
    return switch (fields.text("failMode", "closed")) {
      case "closed" -> Rule.FailMode.CLOSED;
      case "open" -> Rule.FailMode.OPEN;
      default -> {
        fields.problem(
            "failMode",
            "rule.fail-mode",
            "`failMode` must be closed or open",
            "closed: no decision when the encoder that the rule asks for can't be had");
        yield Rule.FailMode.CLOSED;
      }
    };
  }

  private Set<String> tenants() {
    Set<String> tenants = new HashSet<>(fields.texts("tenants"));
    if (tenants.isEmpty()) {
      fields.problem(
          "tenants", "rule.tenants", "`tenants` must name at least one tenant", "[\"*\"] for all");
    }
    return tenants;
  }

  private Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : fields.texts("kinds")) {
      kind(name)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  fields.problem(
                      "kinds",
                      "rule.kinds",
                      "unknown kind in `kinds`",
                      "one of " + List.of(Kind.values())));
    }
    if (kinds.isEmpty()) {
      fields.problem(
          "kinds",
          "rule.kinds",
          "`kinds` must name at least one kind",
          "one of " + List.of(Kind.values()));
    }
    return kinds;
  }

  private static Optional<Kind> kind(String name) {
    return List.of(Kind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  private int latencyBudget() {
    double micros = fields.number("latencyBudgetMicros", 50);
    if (!(micros >= 1 && micros <= MAX_LATENCY_MICROS)) {
      fields.problem(
          "latencyBudgetMicros",
          "rule.latency",
          "`latencyBudgetMicros` must be from 1 to 1000000",
          "");
      return 1;
    }
    return (int) micros;
  }

  private AllowList allow(Fields item) {
    AllowList list =
        new AllowList(type(item), new HashSet<>(item.texts("values")), item.texts("suffixes"));
    item.done();
    return list;
  }

  private PhraseList phrases(Fields item) {
    String subtype = item.text("subtype");
    if (!Names.isName(subtype)) {
      item.problem("subtype", "rule.phrases", "`subtype` must be lower-case words with dashes", "");
    }
    double similarity = item.number("similarity", 1);
    if (!(similarity >= 0.7 && similarity <= 1)) {
      item.problem("similarity", "rule.phrases", "`similarity` must be from 0.7 to 1", "");
    }
    PhraseList list = new PhraseList(type(item), subtype, data.phrases(item), similarity);
    item.done();
    return list;
  }

  private Optional<SchemaRule> schema(String rule, Fields item) {
    if (item.has("tool") == item.has("purpose")) {
      item.problem("tool", "rule.schemas", "a schema needs either `tool` or `purpose`", "");
    }
    SchemaRule.Scope scope = item.has("tool") ? SchemaRule.Scope.TOOL : SchemaRule.Scope.PURPOSE;
    String name = item.text(item.has("tool") ? "tool" : "purpose", "");
    Optional<SchemaRule> schema =
        data.schema(item).map(json -> new SchemaRule(rule, scope, name, json));
    item.done();
    return schema;
  }

  private static String type(Fields item) {
    String type = item.text("type");
    if (!Names.isEntityType(type)) {
      item.problem("type", "rule.type", "`type` must be an entity type like EMAIL_ADDRESS", "");
    }
    return type;
  }
}
