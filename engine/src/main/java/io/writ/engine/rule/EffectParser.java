package io.writ.engine.rule;

import io.writ.engine.Effect.Operator;
import io.writ.engine.Effect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the right-hand side: effect calls. */
final class EffectParser {
  private static final Set<FactType> REDACTABLE =
      EnumSet.of(FactType.FINDING, FactType.DATA_CLASS, FactType.TRANSFER);
  private static final int MAX_EFFECTS = 8;

  private final TokenStream tokens;
  private final Scope scope;

  EffectParser(TokenStream tokens, Scope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  /** Up to {@code end}, which it takes. */
  List<EffectCall> effects() {
    List<EffectCall> effects = new ArrayList<>();
    while (!tokens.at("end")) {
      if (effects.size() == MAX_EFFECTS) {
        throw new Refusal(
            tokens.line(), "lint.too-large", "more than " + MAX_EFFECTS + " effects", "");
      }
      effects.add(effect());
    }
    if (effects.isEmpty()) {
      throw new Refusal(tokens.line(), "lint.syntax", "the rule asks for no effect", "");
    }
    tokens.next();
    return effects;
  }

  private EffectCall effect() {
    if (!tokens.at("effects")) {
      throw statement();
    }
    tokens.next();
    tokens.expect(".", "after `effects`");
    Token name = tokens.expect(Token.Kind.WORD, "the name of an effect");
    Type type =
        Arrays.stream(Type.values())
            .filter(t -> lower(t).equals(name.text()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        name.line(),
                        "lint.unknown-effect",
                        "there is no effect " + name.quoted(),
                        "there are redact, deny, review, flag and route"));
    tokens.expect("(", "after the effect's name");
    Optional<Token> fact =
        tokens.at(Token.Kind.VARIABLE) ? Optional.of(tokens.next()) : Optional.empty();
    List<Token> strings = strings(fact.isPresent());
    tokens.expect(")", "after the arguments");
    tokens.expect(";", "after an effect");
    return call(name, type, fact, strings);
  }

  private Refusal statement() {
    Refusal refusal = tokens.unexpected("an effect call or `end`");
    return new Refusal(
        refusal.line(),
        "lint.forbidden-construct",
        "only effect calls may follow `then`, and here is " + tokens.peek().quoted(),
        "effects.redact, effects.deny, effects.review, effects.flag, effects.route");
  }

  private List<Token> strings(boolean afterFact) {
    List<Token> strings = new ArrayList<>();
    if (tokens.at(")")) {
      return strings;
    }
    if (afterFact) {
      tokens.expect(",", "or `)` after a variable");
    }
    do {
      if (!tokens.at(Token.Kind.STRING)) {
        throw new Refusal(
            tokens.line(),
            "lint.forbidden-construct",
            "an effect takes a bound fact and strings, and here is " + tokens.peek().quoted(),
            "");
      }
      strings.add(tokens.next());
    } while (tokens.take(","));
    return strings;
  }

  private EffectCall call(Token name, Type type, Optional<Token> fact, List<Token> strings) {
    int pattern = fact.map(scope::fact).orElse(EffectCall.WHOLE_INTERACTION);
    String variable = fact.map(Token::text).orElse("");
    checkFact(name, type, fact, pattern);
    return switch (type) {
      case REDACT -> {
        checkCount(name, strings, 1, 2, "an operator and maybe a detail");
        String detail = strings.size() == 2 ? strings.get(1).text() : "";
        yield new EffectCall(type, pattern, variable, operator(strings.getFirst()), detail);
      }
      case ROUTE -> {
        checkCount(name, strings, 1, 1, "where to route to");
        yield new EffectCall(type, pattern, variable, Operator.NONE, strings.getFirst().text());
      }
      case DENY, REVIEW, FLAG -> {
        checkCount(name, strings, 0, 1, "at most a detail");
        String detail = strings.isEmpty() ? "" : strings.getFirst().text();
        yield new EffectCall(type, pattern, variable, Operator.NONE, detail);
      }
    };
  }

  private void checkFact(Token name, Type type, Optional<Token> fact, int pattern) {
    if (fact.isEmpty()) {
      if (type == Type.REDACT) {
        throw new Refusal(
            name.line(), "lint.effect", "`redact` needs a bound fact", "effects.redact( $f, … )");
      }
      return;
    }
    FactType factType = scope.conditions().get(pattern).pattern().type();
    boolean fits =
        switch (type) {
          case REDACT -> REDACTABLE.contains(factType);
          case ROUTE -> false;
          case DENY, REVIEW, FLAG -> factType != FactType.INTERACTION;
        };
    if (!fits) {
      throw new Refusal(
          name.line(),
          "lint.effect",
          name.quoted() + " can't be about a fact of type `" + factType.word() + "`",
          type == Type.REDACT ? "take a Finding, DataClass or Transfer" : "leave the fact out");
    }
  }

  private static void checkCount(Token name, List<Token> strings, int min, int max, String what) {
    if (strings.size() < min || strings.size() > max) {
      throw new Refusal(name.line(), "lint.effect", name.quoted() + " takes " + what, "");
    }
  }

  private static Operator operator(Token token) {
    return Arrays.stream(Operator.values())
        .filter(o -> o != Operator.NONE && lower(o).equals(token.text()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    token.line(),
                    "lint.effect",
                    "there is no operator " + token.quoted(),
                    Arrays.stream(Operator.values())
                        .filter(o -> o != Operator.NONE)
                        .map(EffectParser::lower)
                        .collect(Collectors.joining(", "))));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
