package io.writ.engine.rule;

import java.util.stream.Collectors;

/** Looks fields up, with a suggestion when there is none. */
final class Fields {
  private Fields() {}

  static Field find(FactType type, Token name) {
    return type.field(name.text())
        .orElseThrow(
            () ->
                new Refusal(
                    name.line(),
                    "lint.unknown-field",
                    "`" + type.word() + "` has no field " + name.quoted(),
                    "it has "
                        + type.fields().stream()
                            .map(Field::name)
                            .collect(Collectors.joining(", "))));
  }
}
