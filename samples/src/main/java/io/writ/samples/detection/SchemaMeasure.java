package io.writ.samples.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.schema.InvalidSchema;
import io.writ.engine.schema.SchemaRule;
import io.writ.engine.schema.Schemas;
import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.report.Interval;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schema: whether values pass and fail as a conformance suite says. */
final class SchemaMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "suite";

  private final Section.Builder section =
      new Section.Builder("JSON Schema")
          .note(
              "A schema that is refused (it refers to something outside itself, or goes round in"
                  + " circles) gives no answer; that counts as a disagreement and is listed apart."
                  + " Formats are annotations here, so the optional format tests ask for what the"
                  + " standard leaves open.");

  private enum Answer {
    AGREED,
    OTHERWISE,
    REFUSED
  }

  SchemaMeasure add(LabelledSet set) {
    Map<String, List<Answer>> groups = new TreeMap<>();
    for (Row row : set.rows()) {
      String group =
          row.field("format").equals("true")
              ? "optional: format"
              : row.field("optional").equals("true") ? "optional: other" : "required";
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(answer(row));
    }
    Table.Builder table =
        Table.titled(set.name(), "part", "tests", "agreed", "otherwise", "schema refused");
    groups.forEach(
        (group, answers) -> {
          Interval agreed = share(answers, Answer.AGREED);
          table.row(
              group,
              answers.size(),
              agreed,
              count(answers, Answer.OTHERWISE),
              count(answers, Answer.REFUSED));
          table.bar(group, agreed);
        });
    List<Answer> required = groups.getOrDefault("required", List.of());
    section
        .table(table.build())
        .figure(set.area() + "." + set.name(), share(required, Answer.AGREED).value())
        .summary(
            String.format(
                Locale.ROOT,
                "%-40s required tests agreed %s of %d",
                set.name(),
                share(required, Answer.AGREED),
                required.size()));
    return this;
  }

  Section build() {
    return section.build();
  }

  private static long count(List<Answer> answers, Answer answer) {
    return answers.stream().filter(a -> a == answer).count();
  }

  private static Interval share(List<Answer> answers, Answer answer) {
    return Bootstrap.share(answers.stream().map(a -> a == answer).toList());
  }

  private static Answer answer(Row row) {
    try {
      JsonNode schema = row.fields().path("schema");
      JsonNode value = JSON.readTree(row.text());
      SchemaRule rule = new SchemaRule(NAME, SchemaRule.Scope.PURPOSE, NAME, schema);
      boolean valid = Schemas.of(List.of(rule)).checkPurpose(NAME, value).isEmpty();
      return valid == row.field("label").equals("valid") ? Answer.AGREED : Answer.OTHERWISE;
    } catch (InvalidSchema e) {
      return Answer.REFUSED;
    } catch (JsonProcessingException e) {
      return Answer.OTHERWISE;
    }
  }
}
