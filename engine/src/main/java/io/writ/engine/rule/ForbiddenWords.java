package io.writ.engine.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why words that mean something in DRL mean nothing here. Only for messages: all else is refused
 * too.
 */
final class ForbiddenWords {
  static final String HELP = "a rule holds patterns over facts and effect calls, nothing else";
  private static final Map<String, String> REASONS = reasons();

  private ForbiddenWords() {}

  static Optional<String> reason(Token token) {
    return token.kind() == Token.Kind.WORD
        ? Optional.ofNullable(REASONS.get(token.text()))
        : Optional.empty();
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    put(reasons, "code is not supported in conditions", "eval", "new", "this", "instanceof");
    put(
        reasons,
        "declarations are not supported",
        "import",
        "package",
        "global",
        "function",
        "declare",
        "query",
        "unit",
        "template",
        "extends",
        "class",
        "static",
        "static_import");
    put(reasons, "facts come from the request only", "from", "entry", "over", "window");
    put(
        reasons,
        "aggregation is not supported; use EntityCount or DataClass",
        "accumulate",
        "acc",
        "collect",
        "groupby",
        "forall");
    put(
        reasons,
        "attributes are not supported: no rule comes before another",
        "salience",
        "enabled",
        "timer",
        "duration",
        "calendars",
        "dialect",
        "no",
        "lock",
        "agenda",
        "activation",
        "ruleflow",
        "auto",
        "date",
        "attributes");
    put(reasons, "text is the detectors' business", "matches", "soundslike", "str");
    put(reasons, "this operator is not supported", "memberOf", "excludes", "before", "after");
    put(reasons, "write one rule for each alternative", "or");
    put(reasons, "conditions are joined by themselves; leave it out", "and");
    put(reasons, "there is no null; what is not given is empty", "null");
    put(
        reasons,
        "facts can't be changed",
        "modify",
        "update",
        "insert",
        "insertLogical",
        "delete",
        "retract");
    put(
        reasons,
        "statements are not supported",
        "if",
        "else",
        "for",
        "while",
        "do",
        "try",
        "throw",
        "return",
        "switch",
        "break",
        "drools",
        "kcontext",
        "System",
        "Runtime",
        "Thread",
        "java",
        "javax",
        "int",
        "long",
        "String",
        "Object",
        "var",
        "final");
    return Map.copyOf(reasons);
  }

  private static void put(Map<String, String> reasons, String reason, String... words) {
    for (String word : words) {
      reasons.put(word, reason);
    }
  }
}
