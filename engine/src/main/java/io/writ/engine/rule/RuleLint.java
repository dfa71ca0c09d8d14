package io.writ.engine.rule;

import io.writ.engine.rule.Condition.Pattern;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads rule text, which is hostile until shown otherwise, into {@link AcceptedRule}s. It knows the
 * accepted fragment of DRL and nothing else: what it does not understand is refused with file,
 * line, reason and help. Linear in the length of the text.
 */
public final class RuleLint {
  private static final int MAX_RULES = 2_000;
  private static final int MAX_CONDITIONS = 6;
  private static final int MAX_JOINED = 3;
  private static final int MAX_CONSTRAINTS = 40;

  private final String file;
  private final String id;
  private final Consumer<Problem> problems;

  private RuleLint(String file, String id, Consumer<Problem> problems) {
    this.file = file;
    this.id = id;
    this.problems = problems;
  }

  /**
   * The accepted rules of one file; those that are refused are reported and left out.
   *
   * @param file for messages, relative to the policies directory
   * @param id every rule is named so, or so with {@code _suffix}
   */
  public static List<AcceptedRule> read(
      String file, String id, String text, Consumer<Problem> problems) {
    if (!RawText.check(file, text, problems)) {
      return List.of();
    }
    List<Problem> lexical = new ArrayList<>();
    List<Token> tokens = new Lexer(file, text, lexical::add).tokens();
    lexical.stream().limit(20).forEach(problems);
    // Reading on past a character that was refused would only give misleading messages.
    return lexical.isEmpty()
        ? new RuleLint(file, id, problems).rules(new TokenStream(tokens))
        : List.of();
  }

  private List<AcceptedRule> rules(TokenStream tokens) {
    List<AcceptedRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean isEmpty = tokens.atEnd();
    while (!tokens.atEnd()) {
      int line = tokens.line();
      try {
        AcceptedRule rule = rule(tokens);
        if (!names.add(rule.name())) {
          throw new Refusal(line, "lint.rule-name", "two rules have the same name", "");
        }
        rules.add(rule);
      } catch (Refusal refusal) {
        report(refusal);
        tokens.skipRule();
      }
      if (names.size() > MAX_RULES) {
        report(new Refusal(line, "lint.too-large", "more than " + MAX_RULES + " rules", ""));
        return rules;
      }
    }
    if (isEmpty) {
      report(new Refusal(0, "lint.syntax", "there is no rule in this file", ""));
    }
    return rules;
  }

  private AcceptedRule rule(TokenStream tokens) {
    int line = tokens.expect("rule", "or the end of the file").line();
    Token name = tokens.expect(Token.Kind.STRING, "the rule's name in double quotes");
    checkName(name);
    if (!tokens.at("when")) {
      throw attribute(tokens);
    }
    tokens.next();
    Scope scope = new Scope();
    while (!tokens.at("then")) {
      if (scope.position() == MAX_CONDITIONS) {
        throw new Refusal(
            tokens.line(), "lint.too-large", "more than " + MAX_CONDITIONS + " patterns", "");
      }
      Condition condition = condition(tokens, scope);
      scope.conditions().add(condition);
    }
    checkConditions(tokens.line(), scope.conditions());
    tokens.next();
    List<EffectCall> effects = new EffectParser(tokens, scope).effects();
    return new AcceptedRule(name.text(), file, line, scope.conditions(), effects);
  }

  private static Refusal attribute(TokenStream tokens) {
    Refusal refusal = tokens.unexpected("`when`");
    return refusal.code().equals("lint.syntax")
        ? new Refusal(
            refusal.line(),
            "lint.forbidden-construct",
            "`when` must follow the rule's name, and here is " + tokens.peek().quoted(),
            "attributes are not supported")
        : refusal;
  }

  private static Condition condition(TokenStream tokens, Scope scope) {
    boolean not = tokens.at("not");
    if (not || tokens.at("exists")) {
      tokens.next();
      if (tokens.at(Token.Kind.VARIABLE)) {
        throw new Refusal(
            tokens.line(),
            "lint.variable",
            "nothing can be bound under `not` or `exists`",
            "leave the variable out");
      }
      Pattern pattern = pattern(tokens, scope, Optional.empty());
      return not ? new Condition.Not(pattern) : new Condition.Exists(pattern);
    }
    Optional<Token> variable = Optional.empty();
    if (tokens.at(Token.Kind.VARIABLE)) {
      variable = Optional.of(tokens.next());
      tokens.expect(":", "after a variable");
    }
    return positive(tokens, scope, variable);
  }

  private static Pattern positive(TokenStream tokens, Scope scope, Optional<Token> variable) {
    FactType type = type(tokens);
    if (variable.isPresent() && !scope.bind(variable.get().text(), type)) {
      throw new Refusal(
          variable.get().line(), "lint.variable", variable.get().quoted() + " is bound twice", "");
    }
    return new Pattern(
        variable.map(Token::text).orElse(""),
        type,
        new ConstraintParser(tokens, scope, type).constraints(true));
  }

  private static Pattern pattern(TokenStream tokens, Scope scope, Optional<Token> variable) {
    FactType type = type(tokens);
    return new Pattern(
        variable.map(Token::text).orElse(""),
        type,
        new ConstraintParser(tokens, scope, type).constraints(false));
  }

  private static FactType type(TokenStream tokens) {
    Token word = tokens.peek();
    if (word.kind() != Token.Kind.WORD || ForbiddenWords.reason(word).isPresent()) {
      throw tokens.unexpected("a pattern like Finding( … )");
    }
    FactType type =
        FactType.of(word.text())
            .orElseThrow(
                () ->
                    new Refusal(
                        word.line(),
                        "lint.unknown-type",
                        "there is no fact type " + word.quoted(),
                        "there are " + String.join(", ", FactType.words())));
    tokens.next();
    tokens.expect("(", "after the fact type");
    return type;
  }

  private void checkName(Token name) {
    String text = name.text();
    String suffix = text.startsWith(id + "_") ? text.substring(id.length() + 1) : "";
    boolean wellFormed =
        suffix.length() <= 60
            && !suffix.isEmpty()
            && suffix.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
    if (!text.equals(id) && !wellFormed) {
      throw new Refusal(
          name.line(),
          "lint.rule-name",
          "the rule is named " + name.quoted(),
          "name it `" + id + "`, or `" + id + "_suffix` with letters, digits and hyphens");
    }
  }

  private static void checkConditions(int line, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      throw new Refusal(line, "lint.syntax", "the rule has no condition", "");
    }
    long joined =
        conditions.stream()
            .filter(c -> c instanceof Pattern p && p.type() != FactType.INTERACTION)
            .count();
    if (joined > MAX_JOINED) {
      throw new Refusal(
          line,
          "lint.too-large",
          "more than " + MAX_JOINED + " patterns are joined",
          "use `exists`, EntityCount or DataClass");
    }
    int constraints = conditions.stream().mapToInt(c -> c.pattern().constraints().size()).sum();
    if (constraints > MAX_CONSTRAINTS) {
      throw new Refusal(
          line, "lint.too-large", "more than " + MAX_CONSTRAINTS + " constraints", "");
    }
  }

  private void report(Refusal refusal) {
    String message = refusal.getMessage();
    problems.accept(
        new Problem(
            file, refusal.line(), refusal.code(), message == null ? "" : message, refusal.help()));
  }
}
