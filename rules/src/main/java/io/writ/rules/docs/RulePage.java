package io.writ.rules.docs;

import io.writ.engine.cases.Case;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.CanonicalText;
import io.writ.engine.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One rule's page in Markdown. */
final class RulePage {
  private RulePage() {}

  static String of(Rule rule, List<AcceptedRule> rules, List<Case> cases) {
    StringBuilder page = new StringBuilder("# " + rule.id() + "\n\n");
    page.append(rule.title()).append(".\n\n");
    page.append("| | |\n|---|---|\n");
    line(page, "version", rule.version());
    line(page, "owner", rule.owner());
    line(page, "severity", rule.severity());
    line(page, "mode", rule.mode().name().toLowerCase(Locale.ROOT));
    line(
        page,
        "kinds",
        rule.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
    line(page, "tenants", rule.tenants().stream().sorted().collect(Collectors.joining(", ")));
    line(page, "controls", String.join("; ", rule.controls()));
    page.append("\n## What it says\n\n");
    if (rules.getFirst().file().endsWith(".drl")) {
      page.append("```\n");
      rules.forEach(each -> page.append(CanonicalText.of(each)));
      page.append("```\n");
    } else {
      table(page, rule, rules);
    }
    cases(page, cases);
    return page.toString();
  }

  private static void table(StringBuilder page, Rule rule, List<AcceptedRule> rules) {
    page.append(
        "Each row of its table is a rule of its own.\n\n| row | when | then |\n|--:|---|---|\n");
    for (AcceptedRule each : rules) {
      String[] sides = CanonicalText.of(each).split("\nthen\n", 2);
      String when = sides[0].substring(sides[0].indexOf("\nwhen\n") + "\nwhen\n".length());
      String then = sides[1].substring(0, sides[1].lastIndexOf("end"));
      page.append(
          "| %s | %s | %s |\n"
              .formatted(each.name().substring(rule.id().length() + 1), code(when), code(then)));
    }
  }

  private static void cases(StringBuilder page, List<Case> cases) {
    page.append("\n## Cases\n\n| case | verdict |\n|---|---|\n");
    for (Case each : cases) {
      page.append("| %s | %s |\n".formatted(escape(each.name()), each.expect().verdict()));
    }
  }

  private static String code(String lines) {
    return lines
        .lines()
        .map(line -> "`" + escape(line.strip()) + "`")
        .collect(Collectors.joining("<br>"));
  }

  private static void line(StringBuilder page, String name, String value) {
    page.append("| %s | %s |\n".formatted(name, escape(value)));
  }

  private static String escape(String text) {
    return text.replace("|", "\\|");
  }
}
