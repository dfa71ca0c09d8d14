package io.writ.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.Effect;
import io.writ.engine.fact.Budget;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.fact.EntityCountFact;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBaseTest {
  private static final int FINDINGS = 600;

  private static RuleBase rules(String text) {
    List<Problem> problems = new ArrayList<>();
    RuleBase rules = RuleBase.of(RuleLint.read("rule.drl", "pii.test", text, problems::add));
    assertThat(problems).isEmpty();
    return rules;
  }

  private static RuleBase when(String conditions) {
    return rules("rule \"pii.test\"\nwhen\n" + conditions + "\nthen\neffects.deny();\nend\n");
  }

  private static List<Object> findings(int count, Budget budget) {
    List<Object> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(
          new FindingFact(
              budget,
              i,
              i % 2 == 0 ? "A_TYPE" : "B_TYPE",
              "",
              "PERSONAL",
              1,
              "p",
              "d",
              1,
              false,
              3));
    }
    facts.add(new EntityCountFact(budget, "A_TYPE", (count + 1) / 2, 1));
    return facts;
  }

  private static List<Effect> evaluate(RuleBase rules, int findings, long reads) {
    return rules.evaluate(findings(findings, new Budget(reads)), _ -> true);
  }

  @Test
  void asksAboutEachFactThatMatches() {
    RuleBase rules =
        rules(
            """
            rule "pii.test"
            when
              $f : Finding( type == "A_TYPE" )
            then
              effects.redact( $f, "replace" );
            end
            """);
    assertThat(evaluate(rules, 4, 10_000))
        .extracting(Effect::findings)
        .containsExactly(List.of(0), List.of(2));
    assertThat(rules.evaluate(findings(4, new Budget(10_000)), _ -> false)).isEmpty();
  }

  @Test
  void joinsAndCountsAndNegates() {
    assertThat(
            evaluate(
                when("$c : EntityCount( count > 1 )\nFinding( type == $c.type, index == 2 )"),
                4,
                10_000))
        .hasSize(1);
    assertThat(evaluate(when("not Finding( type == \"C_TYPE\" )"), 4, 10_000)).hasSize(1);
    assertThat(evaluate(when("not Finding( type == \"A_TYPE\" )"), 4, 10_000)).isEmpty();
    assertThat(evaluate(when("exists Finding( score >= 0.5 )"), 4, 10_000)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finding()\nFinding()\nFinding()",
        "Finding( type == \"A_TYPE\" )\nFinding( type == \"A_TYPE\" )\nFinding( type == \"A_TYPE\" )",
        "$a : Finding()\n$b : Finding( type == $a.type )\nFinding( type == $b.type )",
        "$a : Finding()\nFinding( index > $a.index )\nFinding()",
        "$a : Finding()\n$b : Finding()\nnot Finding( type == \"C_TYPE\", index > $b.index )",
      })
  void noJoinRunsAway(String conditions) {
    RuleBase rules = when(conditions);
    assertThatThrownBy(() -> evaluate(rules, FINDINGS, 200_000))
        .isInstanceOf(BudgetExceeded.class)
        .hasMessage("the rules' budget is spent");
    assertThat(evaluate(rules, 3, 200_000)).as("still usable").isNotNull();
  }

  @Test
  void losesNoEffectToTheLimitOnFirings() {
    RuleBase rules =
        rules(
            """
            rule "pii.test_a"
            when
              $f : Finding( type == "A_TYPE" )
            then
              effects.redact( $f, "replace" );
            end
            rule "pii.test_b"
            when
              $c : EntityCount( type == "A_TYPE" )
            then
              effects.deny( $c, "too much" );
            end
            """);
    assertThat(evaluate(rules, 20_000, 10_000_000))
        .hasSize(10_001)
        .anyMatch(effect -> effect.type() == Effect.Type.DENY);
    assertThatThrownBy(() -> evaluate(rules, 210_000, 10_000_000))
        .isInstanceOf(BudgetExceeded.class);
  }
}
