package io.writ.engine.rule;

import io.writ.engine.rule.Constraint.AllOf;
import io.writ.engine.rule.Constraint.AnyOf;
import io.writ.engine.rule.Operand.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what stands between the parentheses of a pattern, checking types as it goes. */
final class ConstraintParser {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_CHOICES = 16;
  private static final int MAX_VALUES = 500;

  private final TokenStream tokens;
  private final Scope scope;
  private final FactType type;
  private int depth;
  private int choices;
  private boolean inChoice;

  ConstraintParser(TokenStream tokens, Scope scope, FactType type) {
    this.tokens = tokens;
    this.scope = scope;
    this.type = type;
  }

  /** Up to the closing parenthesis, which it takes. */
  List<Constraint> constraints(boolean mayBind) {
    List<Constraint> constraints = new ArrayList<>();
    if (tokens.take(")")) {
      return constraints;
    }
    do {
      if (tokens.at(Token.Kind.VARIABLE)) {
        constraints.add(binding(mayBind));
      } else {
        constraints.addAll(flat(anyOf()));
      }
    } while (tokens.take(","));
    tokens.expect(")", "after the constraints");
    return constraints;
  }

  private static List<Constraint> flat(Constraint constraint) {
    return constraint instanceof AllOf(List<Constraint> parts) ? parts : List.of(constraint);
  }

  private Constraint binding(boolean mayBind) {
    Token variable = tokens.next();
    tokens.expect(":", "after a variable");
    Token name = tokens.expect(Token.Kind.WORD, "a field");
    refuseAccess();
    Field field = Fields.find(type, name);
    if (!mayBind) {
      throw new Refusal(
          variable.line(),
          "lint.variable",
          "nothing can be bound under `not` or `exists`",
          "leave the variable out");
    }
    if (!scope.bind(variable.text(), type, field)) {
      throw new Refusal(
          variable.line(), "lint.variable", variable.quoted() + " is bound twice", "");
    }
    return new Constraint.Binding(variable.text(), field);
  }

  private Constraint anyOf() {
    int start = tokens.line();
    boolean outer = inChoice;
    List<Constraint> found = new ArrayList<>();
    // What an alternative refers to must be known before `||` is seen: look ahead.
    inChoice = outer || hasChoiceAhead();
    found.add(allOf());
    while (tokens.take("||")) {
      if (++choices >= MAX_CHOICES) {
        throw new Refusal(
            start, "lint.too-large", "more than " + MAX_CHOICES + " alternatives", "use `in`");
      }
      found.add(allOf());
    }
    inChoice = outer;
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Constraint> merged = new ArrayList<>();
    for (Constraint each : found) {
      if (each instanceof AnyOf(List<Constraint> inner)) {
        merged.addAll(inner);
      } else {
        merged.add(each);
      }
    }
    return new AnyOf(merged);
  }

  private boolean hasChoiceAhead() {
    return tokens.aheadOnThisLevel("||");
  }

  private Constraint allOf() {
    List<Constraint> parts = new ArrayList<>(flat(unit()));
    while (tokens.take("&&")) {
      parts.addAll(flat(unit()));
    }
    return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
  }

  private Constraint unit() {
    if (tokens.at("(")) {
      if (++depth > MAX_DEPTH) {
        throw new Refusal(
            tokens.line(), "lint.too-large", "more than " + MAX_DEPTH + " nested parentheses", "");
      }
      tokens.next();
      Constraint inner = anyOf();
      tokens.expect(")", "after a group");
      depth--;
      return inner;
    }
    if (!tokens.at(Token.Kind.WORD)
        || ForbiddenWords.reason(tokens.peek()).isPresent()
            && type.field(tokens.peek().text()).isEmpty()) {
      throw tokens.unexpected("a field of `" + type.word() + "`");
    }
    Token name = tokens.next();
    if (tokens.at("(")) {
      refuseAccess();
    }
    return test(Fields.find(type, name));
  }

  private Constraint test(Field field) {
    refuseAccess();
    if (tokens.take("in")) {
      return in(field, false);
    }
    if (tokens.take("contains")) {
      return contains(field, false);
    }
    if (tokens.take("not")) {
      return tokens.take("in") ? in(field, true) : negatedContains(field);
    }
    if (tokens.take("str")) {
      return affix(field);
    }
    Optional<Comparison> comparison =
        Arrays.stream(Comparison.values()).filter(c -> tokens.at(c.sign())).findFirst();
    if (comparison.isEmpty()) {
      throw tokens.unexpected("an operator after `" + field.name() + "`");
    }
    tokens.next();
    return compare(field, comparison.get());
  }

  private Constraint compare(Field field, Comparison comparison) {
    int line = tokens.line();
    if (field.type() == FieldType.TEXTS) {
      throw new Refusal(
          line, "lint.type", "`" + field.name() + "` is a set of texts", "use `contains`");
    }
    if (comparison.isOrder() && !field.type().isNumber()) {
      throw new Refusal(
          line,
          "lint.type",
          "`" + field.name() + "` is " + field.type().inWords() + " and has no order",
          "use `==` or `!=`");
    }
    return new Constraint.Compare(field, comparison, operand(field, field.type()));
  }

  private Constraint in(Field field, boolean negated) {
    tokens.expect("(", "after `in`");
    List<Literal> values = new ArrayList<>();
    do {
      if (values.size() == MAX_VALUES) {
        throw new Refusal(
            tokens.line(), "lint.too-large", "more than " + MAX_VALUES + " values", "");
      }
      if (!(operand(field, field.type()) instanceof Literal literal)) {
        throw new Refusal(
            tokens.line(), "lint.type", "`in` takes values and no variables", "use `==`");
      }
      values.add(literal);
    } while (tokens.take(","));
    tokens.expect(")", "after the values");
    if (field.type() == FieldType.TEXTS) {
      throw new Refusal(
          tokens.line(), "lint.type", "`" + field.name() + "` is a set", "use `contains`");
    }
    return new Constraint.In(field, negated, values);
  }

  private Constraint negatedContains(Field field) {
    tokens.expect("contains", "or `in` after `not`");
    return contains(field, true);
  }

  private Constraint contains(Field field, boolean negated) {
    if (field.type() != FieldType.TEXTS) {
      throw new Refusal(
          tokens.line(),
          "lint.type",
          "`" + field.name() + "` is " + field.type().inWords() + " and contains nothing",
          "use `==` or `in`");
    }
    return new Constraint.Contains(field, negated, operand(field, FieldType.TEXT));
  }

  private Constraint affix(Field field) {
    tokens.expect("[", "after `str`");
    boolean atStart = tokens.at("startsWith");
    if (!atStart && !tokens.at("endsWith")) {
      throw tokens.unexpected("`startsWith` or `endsWith`");
    }
    tokens.next();
    tokens.expect("]", "after the kind of comparison");
    if (field.type() != FieldType.TEXT) {
      throw new Refusal(tokens.line(), "lint.type", "`" + field.name() + "` is not a text", "");
    }
    Token text = tokens.expect(Token.Kind.STRING, "a string");
    return new Constraint.Affix(field, atStart, new Operand.Text(text.text()));
  }

  private Operand operand(Field field, FieldType wanted) {
    int line = tokens.line();
    Operand operand = tokens.at(Token.Kind.VARIABLE) ? reference() : literal(wanted);
    boolean fits =
        operand instanceof Operand.Reference
            ? operand.type() == wanted
            : operand.type() == wanted || wanted == FieldType.TEXTS;
    if (!fits) {
      throw new Refusal(
          line,
          "lint.type",
          "`%s` is %s and the value is %s"
              .formatted(field.name(), field.type().inWords(), operand.type().inWords()),
          "");
    }
    if (operand instanceof Operand.Text(String text)
        && !field.domain().isEmpty()
        && !field.domain().contains(text)) {
      throw new Refusal(
          line,
          "lint.unknown-value",
          "`" + field.name() + "` never has this value",
          "it is one of " + String.join(", ", field.domain().stream().sorted().toList()));
    }
    return operand;
  }

  private Operand reference() {
    Token variable = tokens.next();
    if (inChoice) {
      throw new Refusal(
          variable.line(),
          "lint.variable",
          "a variable can't be used in an alternative",
          "write one rule for each alternative");
    }
    Optional<Token> field =
        tokens.take(".")
            ? Optional.of(tokens.expect(Token.Kind.WORD, "a field"))
            : Optional.empty();
    Operand.Reference reference = scope.resolve(variable, field);
    refuseAccess();
    return reference;
  }

  private Literal literal(FieldType wanted) {
    if (tokens.at(Token.Kind.STRING)) {
      return new Operand.Text(tokens.next().text());
    }
    if (tokens.at("true") || tokens.at("false")) {
      return new Operand.Flag(tokens.next().is("true"));
    }
    boolean negative = tokens.take("-");
    if (!tokens.at(Token.Kind.NUMBER)) {
      throw tokens.unexpected("a string, a number, true or false, or a variable");
    }
    String digits = (negative ? "-" : "") + tokens.next().text();
    if (digits.indexOf('.') < 0 && wanted != FieldType.DECIMAL) {
      return new Operand.Whole(Long.valueOf(digits));
    }
    return new Operand.Decimal(Double.valueOf(digits));
  }

  private void refuseAccess() {
    for (String sign : List.of("(", ".", "[")) {
      if (tokens.at(sign)) {
        throw new Refusal(
            tokens.line(),
            "lint.forbidden-construct",
            "calls and nested access are not supported in constraints",
            "use the fields of the facts");
      }
    }
  }
}
