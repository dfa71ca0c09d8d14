package io.writ.engine.rule;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Why words that mean something in DRL mean nothing here. Only for messages: all else is refused
 * too.
 */
final class ForbiddenWords {
  static final String HELP = "a rule holds patterns over facts and effect calls, nothing else";

  /** Behind the bar the words that a reason is for. */
  private static final String TABLE =
      """
      code is not supported in conditions | eval new this instanceof
      declarations are not supported | import package global function declare query unit template
        extends class static static_import
      facts come from the request only | from entry over window
      aggregation is not supported; use EntityCount or DataClass | accumulate acc collect groupby
        forall
      attributes are not supported: no rule comes before another | salience enabled timer duration
        calendars dialect no lock agenda activation ruleflow auto date attributes
      text is the detectors' business | matches soundslike str
      this operator is not supported | memberOf excludes before after
      write one rule for each alternative | or
      conditions are joined by themselves; leave it out | and
      there is no null; what is not given is empty | null
      facts can't be changed | modify update insert insertLogical delete retract
      statements are not supported | if else for while do try throw return switch break drools
        kcontext System Runtime Thread java javax int long String Object var final
      """;

  private static final Map<String, String> REASONS =
      TABLE
          .replace("\n  ", " ")
          .lines()
          .map(row -> row.split(" \\| "))
          .flatMap(row -> Arrays.stream(row[1].split(" ")).map(word -> Map.entry(word, row[0])))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private ForbiddenWords() {}

  static Optional<String> reason(Token token) {
    return token.kind() == Token.Kind.WORD
        ? Optional.ofNullable(REASONS.get(token.text()))
        : Optional.empty();
  }
}
