package io.writ.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.Effect;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.fact.DataClassFact;
import io.writ.engine.fact.EntityCountFact;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.InteractionFact;
import io.writ.engine.fact.LabelFact;
import io.writ.engine.fact.TargetFact;
import io.writ.engine.fact.TransferFact;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.RuleLint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleBaseEquivalenceTest {
  /** Every kind of condition that the lint accepts, at least once. */
  private static final String[] CONDITIONS = {
    "Finding( type == \"A\" )",
    "Finding( type == \"B\", score >= 0.5 )",
    "Finding( type == \"C\", score < 0.5, onKey == false )",
    "Finding( type != \"A\", length > 3 )",
    "Finding( type in ( \"A\", \"B\" ), length <= 3 )",
    "Finding( detectors >= 2, detectors != 3 )",
    "Finding( type not in ( \"A\", \"B\" ) )",
    "Finding( path str[startsWith] \"m\" )",
    "Finding( path str[endsWith] \"2\" )",
    "Finding( type == \"A\" || score > 0.7 )",
    "Finding( ( type == \"A\" || type == \"B\" ) && onKey == true )",
    "Finding( type == \"A\" && score > 0.2 || type == \"C\" )",
    "Interaction( kind == \"INPUT\" ) Finding( dataClass == \"HEALTH\" )",
    "Interaction( roles contains \"admin\" )",
    "Interaction( roles not contains \"admin\" )",
    "Interaction( hasConfidence == true, confidence < 0.5 )",
    "Interaction( cost > 1.5, currency == \"EUR\" )",
    "Interaction( inputTokens >= 10 )",
    "not Finding( type == \"A\" )",
    "exists Finding( type == \"B\" )",
    "Interaction() not Label( held == false )",
    "$a : Finding( type == \"A\" ) $b : Finding( type == \"B\", path == $a.path )",
    "$a : Finding( type == \"A\" ) $b : Finding( type == \"B\", path != $a.path )",
    "$a : Finding( $p : path, type == \"A\" ) not Finding( type == \"C\", path == $p )",
    "$c : EntityCount( count > 1 ) Finding( type == $c.type )",
    "$i : Interaction() Target( patterns contains $i.tool )",
    "$f : Finding() $g : Finding( score > $f.score )",
    "$t : Transfer( fromGroups contains \"EEA\", toGroups not contains \"EEA\" )",
    "DataClass( name == \"HEALTH\", count >= 2, maxScore > 0.5 )",
    "Target( kind == \"sql\", verb != \"SELECT\" )",
  };

  @Test
  void it_decides_as_rules_compiled_by_drools_itself() {
    List<AcceptedRule> rules = new ArrayList<>();
    for (int i = 0; i < CONDITIONS.length; i++) {
      rules.add(rule("x.y_" + i, CONDITIONS[i], "effects.flag();"));
    }
    CompiledRules compiled = new CompiledRules(rules);
    RuleBase built = RuleBase.of(rules);
    Set<String> seen = new TreeSet<>();

    for (int seed = 0; seed < 300; seed++) {
      List<Object> facts = facts(new Random(seed * 0x9E3779B97F4A7C15L));
      Set<String> expected = new TreeSet<>(compiled.fired(facts));
      Set<String> actual = new TreeSet<>();
      built.evaluate(facts, _ -> true).forEach(effect -> actual.add(effect.ruleName()));
      assertThat(actual).as("facts of seed %d", seed).isEqualTo(expected);
      seen.addAll(actual);
    }

    assertThat(seen).as("conditions that held at least once").hasSize(CONDITIONS.length);
  }

  @Test
  void effects_name_what_they_are_about() {
    RuleBase rules =
        RuleBase.of(
            List.of(
                rule("x.y_1", "$f : Finding( type == \"A\" )", "effects.redact( $f, \"mask\" );"),
                rule(
                    "x.y_2",
                    "$t : Target()",
                    "effects.deny( $t, \"no\" ); effects.route( \"z\" );"),
                rule("x.y_3", "$c : EntityCount()", "effects.review( $c );")));
    Budget budget = new Budget(10_000);

    List<Effect> effects =
        rules.evaluate(
            List.of(
                finding(budget, 0, "A", "PERSONAL", 1),
                finding(budget, 1, "B", "PERSONAL", 1),
                finding(budget, 2, "B", "PERSONAL", 1),
                new TargetFact(budget, 4, "t", "sql", "", "", "", "", Set.of()),
                new EntityCountFact(budget, "B", 2, 1)),
            _ -> true);

    assertThat(effects)
        .containsExactly(
            effect("x.y_1", Effect.Type.REDACT, Effect.Operator.MASK, "", List.of(0), List.of()),
            effect("x.y_2", Effect.Type.ROUTE, Effect.Operator.NONE, "z", List.of(), List.of()),
            effect("x.y_2", Effect.Type.DENY, Effect.Operator.NONE, "no", List.of(), List.of(4)),
            effect(
                "x.y_3", Effect.Type.REVIEW, Effect.Operator.NONE, "", List.of(1, 2), List.of()));
  }

  @Test
  void rules_that_do_not_count_ask_for_nothing() {
    RuleBase rules = RuleBase.of(List.of(rule("x.y", "Finding()", "effects.deny();")));
    List<Object> facts = List.of(finding(new Budget(100), 0, "A", "PERSONAL", 1));

    assertThat(rules.evaluate(facts, _ -> true)).hasSize(1);
    assertThat(rules.evaluate(facts, _ -> false)).isEmpty();
  }

  @Test
  void a_join_that_runs_away_ends_with_its_budget_and_the_next_request_is_fine() {
    RuleBase rules =
        RuleBase.of(
            List.of(
                rule(
                    "x.y",
                    "$a : Finding() $b : Finding( score > $a.score )"
                        + " $c : Finding( score > $b.score )",
                    "effects.deny();")));
    Budget small = new Budget(20_000);
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(finding(small, i, "A", "PERSONAL", i / 1000.0));
    }

    assertThatThrownBy(() -> rules.evaluate(many, _ -> true)).isInstanceOf(BudgetExceeded.class);

    Budget fresh = new Budget(1_000);
    List<Object> few =
        List.of(
            finding(fresh, 0, "A", "PERSONAL", 0.1),
            finding(fresh, 1, "A", "PERSONAL", 0.2),
            finding(fresh, 2, "A", "PERSONAL", 0.3));
    assertThat(rules.evaluate(few, _ -> true)).hasSize(1);
  }

  private static AcceptedRule rule(String name, String when, String then) {
    List<io.writ.engine.source.Problem> problems = new ArrayList<>();
    List<AcceptedRule> rules =
        RuleLint.read(
            "f",
            "x.y",
            "rule \"" + name + "\" when " + when + " then " + then + " end",
            problems::add);
    assertThat(problems).isEmpty();
    return rules.getFirst();
  }

  private static Effect effect(
      String rule,
      Effect.Type type,
      Effect.Operator operator,
      String detail,
      List<Integer> findings,
      List<Integer> targets) {
    return new Effect(rule, type, operator, detail, findings, targets);
  }

  private static FindingFact finding(
      Budget budget, int index, String type, String dataClass, double score) {
    return new FindingFact(budget, index, type, "", dataClass, score, "p", "d", 1, false, 4);
  }

  private static List<Object> facts(Random random) {
    Budget budget = new Budget(Long.MAX_VALUE);
    List<Object> facts = new ArrayList<>();
    facts.add(interaction(budget, random));
    int findings = random.nextInt(5);
    for (int i = 0; i < findings; i++) {
      facts.add(
          new FindingFact(
              budget,
              i,
              pick(random, "A", "B", "C", "D"),
              "",
              pick(random, "HEALTH", "PERSONAL"),
              random.nextInt(11) / 10.0,
              pick(random, "m1", "m2", "n"),
              "d",
              1 + random.nextInt(3),
              random.nextBoolean(),
              random.nextInt(6)));
    }
    facts.add(new EntityCountFact(budget, pick(random, "A", "B"), random.nextInt(4), 1));
    facts.add(new DataClassFact(budget, "HEALTH", random.nextInt(4), random.nextInt(11) / 10.0));
    facts.add(new LabelFact(budget, "l", "p", random.nextBoolean()));
    facts.add(
        new TargetFact(
            budget,
            0,
            "t",
            pick(random, "sql", "url"),
            pick(random, "SELECT", "UPDATE"),
            "n",
            "",
            "",
            Set.of(pick(random, "tool-a", "tool-b"))));
    facts.add(
        new TransferFact(
            budget,
            "HEALTH",
            1,
            "DE",
            Set.of(pick(random, "EEA", "DE")),
            "US",
            Set.of(pick(random, "EEA", "US")),
            "model"));
    return facts;
  }

  private static InteractionFact interaction(Budget budget, Random random) {
    return new InteractionFact(
        budget,
        pick(random, "INPUT", "OUTPUT"),
        "acme",
        "c",
        "",
        "",
        Set.of(),
        random.nextBoolean() ? Set.of("admin") : Set.of(),
        Set.of(),
        "",
        "",
        "",
        Set.of(),
        pick(random, "tool-a", "tool-b"),
        random.nextBoolean(),
        random.nextInt(11) / 10.0,
        random.nextInt(20),
        0,
        random.nextInt(3),
        pick(random, "EUR", "USD"),
        10);
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
