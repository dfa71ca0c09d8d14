package io.writ.engine.policy;

import io.writ.engine.Kind;
import io.writ.engine.rule.Rule;
import io.writ.engine.rule.Rule.Mode;
import io.writ.engine.source.Fields;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a {@code rule.yaml} says about the rule itself. */
final class MetadataReader {
  private static final Pattern SEMVER = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");
  private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
  private static final int MAX_LATENCY_BUDGET = 1_000_000;

  private final Fields fields;
  private final String id;

  MetadataReader(Fields fields, String id) {
    this.fields = fields;
    this.id = id;
  }

  Rule read() {
    return new Rule(
        checkedId(),
        version(),
        nonBlank("title"),
        nonBlank("owner"),
        oneOf("severity", SEVERITIES),
        mode(),
        tenants(),
        kinds(),
        latencyBudget(),
        controls(),
        docs());
  }

  private String checkedId() {
    if (!fields.text("id").equals(id)) {
      fields.problem("id", "rule.id", "the id is not that of its folder", "id: " + id);
    }
    return id;
  }

  private String version() {
    String version = fields.text("version");
    if (!SEMVER.matcher(version).matches()) {
      fields.problem("version", "rule.version", "`version` must be a semantic version", "1.0.0");
    }
    return version;
  }

  private String nonBlank(String name) {
    String text = fields.text(name);
    if (fields.has(name) && (text.isBlank() || text.length() > 200)) {
      fields.problem(name, "rule.text", "`" + name + "` must hold 1 to 200 characters", "");
    }
    return text;
  }

  private String oneOf(String name, List<String> known) {
    String text = fields.text(name);
    if (!known.contains(text)) {
      fields.problem(name, "rule.value", "`" + name + "` is not known", String.join(", ", known));
    }
    return text;
  }

  private Mode mode() {
    String failMode = fields.text("failMode", "closed");
    if (!failMode.equals("closed")) {
      fields.problem("failMode", "rule.fail-mode", "only `closed` is supported", "");
    }
    return oneOf("mode", List.of("enforce", "shadow")).equals("shadow")
        ? Mode.SHADOW
        : Mode.ENFORCE;
  }

  private Set<String> tenants() {
    List<String> tenants = fields.has("tenants") ? fields.texts("tenants") : List.of("*");
    if (tenants.isEmpty() || tenants.stream().anyMatch(String::isBlank)) {
      fields.problem("tenants", "rule.value", "`tenants` names nobody", "[\"*\"] means all");
    }
    return new LinkedHashSet<>(tenants);
  }

  private Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<String> known = EnumSet.allOf(Kind.class).stream().map(Kind::name).toList();
    for (String name : fields.texts("kinds")) {
      if (known.contains(name)) {
        kinds.add(Kind.valueOf(name));
      } else {
        fields.problem("kinds", "rule.value", "an unknown kind", String.join(", ", known));
      }
    }
    if (kinds.isEmpty()) {
      fields.problem("kinds", "rule.value", "`kinds` names none", String.join(", ", known));
    }
    return kinds;
  }

  private int latencyBudget() {
    double micros = fields.number("latencyBudgetMicros", 100);
    if (micros < 1 || micros > MAX_LATENCY_BUDGET || micros != Math.rint(micros)) {
      fields.problem(
          "latencyBudgetMicros", "rule.value", "it must be a whole number of microseconds", "50");
      return 1;
    }
    return (int) micros;
  }

  private List<String> controls() {
    List<String> controls = fields.texts("controls");
    if (controls.isEmpty()) {
      fields.problem(
          "controls", "rule.controls", "the rule answers no control", "GDPR art. 5(1)(c)");
    }
    return controls;
  }

  private String docs() {
    String docs = fields.text("docs");
    String expected = "docs/rules/" + id.toLowerCase(Locale.ROOT) + ".md";
    if (!docs.equals(expected)) {
      fields.problem("docs", "rule.docs", "its page is elsewhere", "docs: " + expected);
    }
    return docs;
  }
}
