package io.writ.engine.pipeline;

import io.writ.engine.DataClass;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.detect.Hit;
import io.writ.engine.redact.Edits;
import io.writ.engine.schema.Schemas;
import io.writ.engine.schema.Violation;
import java.util.ArrayList;
import java.util.List;

/** Holds JSON parts against the schemas of their tool or purpose. Violations have empty spans. */
final class SchemaScan {
  static final String TYPE = "SCHEMA_VIOLATION";

  private SchemaScan() {}

  static List<Located> violations(Schemas schemas, Interaction interaction, JsonPaths paths) {
    boolean tool = isToolKind(interaction.kind()) && schemas.coversTool(interaction.tool());
    boolean purpose =
        interaction.kind() == Kind.OUTPUT && schemas.coversPurpose(interaction.purpose());
    if (!tool && !purpose) {
      return List.of();
    }
    List<Located> violations = new ArrayList<>();
    boolean hasJson = false;
    for (int i = 0; i < interaction.content().size(); i++) {
      if (interaction.content().get(i) instanceof Part.Json json) {
        hasJson = true;
        List<Violation> found =
            tool
                ? schemas.checkTool(interaction.tool(), json.json())
                : schemas.checkPurpose(interaction.purpose(), json.json());
        for (Violation violation : found) {
          violations.add(
              located(
                  violation.keyword(),
                  violation.rule(),
                  i,
                  paths.of(json.path(), violation.pointer())));
        }
      }
    }
    if (!hasJson && !interaction.content().isEmpty()) {
      violations.add(located("json", "schema", 0, interaction.content().getFirst().path()));
    }
    return violations;
  }

  private static boolean isToolKind(Kind kind) {
    return kind == Kind.TOOL_CALL || kind == Kind.TOOL_RESULT;
  }

  private static Located located(String keyword, String rule, int part, String path) {
    Hit hit = new Hit(TYPE, keyword, DataClass.CONTENT, 0, 0, 1, "schema:" + rule);
    return new Located(hit, part, Edits.ROOT, path, false, "");
  }
}
