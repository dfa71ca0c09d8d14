package io.writ.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleLintProperties {
  private static final String[] PIECES = {
    "rule",
    "\"x.y\"",
    "\"x.y_1\"",
    "when",
    "then",
    "end",
    "Finding",
    "Target",
    "(",
    ")",
    "(",
    ")",
    "type",
    "score",
    "kind",
    "==",
    ">=",
    "!=",
    "\"A\"",
    "0.5",
    "3",
    ",",
    "&&",
    "||",
    "not",
    "exists",
    "in",
    "contains",
    "$f",
    ":",
    "$f",
    ".",
    "effects",
    "deny",
    "redact",
    ";",
    "eval",
    "\"mask\"",
    "str",
    "[",
    "]",
    "startsWith",
    "true",
    "-",
    "import",
    "salience",
    "\n",
  };

  /** Whatever the text, the lint ends with rules or problems, never with an exception. */
  @Property(tries = 2_000)
  void any_text_is_accepted_or_refused(@ForAll String text) {
    assertAnswered(text);
  }

  @Property(tries = 3_000)
  void any_row_of_tokens_is_accepted_or_refused(@ForAll("rows") List<String> row) {
    assertAnswered(String.join(" ", row));
  }

  /** A rule with one piece changed is refused, or it means what it prints. */
  @Property(tries = 3_000)
  void a_changed_rule_is_refused_or_prints_as_it_reads(
      @ForAll("pieces") String piece, @ForAll("positions") int position) {
    List<String> tokens =
        new ArrayList<>(
            List.of(
                ("rule \"x.y\" when $f : Finding ( type == \"A\" , score >= 0.5 ) not Target ( kind"
                        + " in ( \"sql\" , \"url\" ) ) then effects . redact ( $f , \"mask\" ) ; end")
                    .split(" ")));
    tokens.set(position % tokens.size(), piece);
    assertAnswered(String.join(" ", tokens));
  }

  private static void assertAnswered(String text) {
    List<Problem> problems = new ArrayList<>();
    List<AcceptedRule> rules = RuleLint.read("f", "x.y", text, problems::add);
    assertThat(rules.isEmpty() && problems.isEmpty()).isFalse();
    for (AcceptedRule rule : rules) {
      String canonical = CanonicalText.of(rule);
      List<Problem> again = new ArrayList<>();
      List<AcceptedRule> reread = RuleLint.read("f", "x.y", canonical, again::add);
      assertThat(again).isEmpty();
      assertThat(reread).hasSize(1);
      assertThat(CanonicalText.of(reread.getFirst())).isEqualTo(canonical);
    }
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return pieces().list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES);
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 200);
  }
}
