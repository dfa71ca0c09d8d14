package io.writ.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.detect.Detectors;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.CanonicalText;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A row about a type that nobody looks for would promise what it can't keep. */
class NamedTypesTest {
  private static final Pattern TYPE =
      Pattern.compile("\\btype (?:== (\"[A-Z0-9_]+\")|in \\( ([^)]*)\\))");
  private static final Pattern NAME = Pattern.compile("\"([A-Z0-9_]+)\"");

  /** JSON Schemas of the rules bring it. */
  private static final Set<String> BROUGHT = Set.of("SCHEMA_VIOLATION");

  @Test
  void every_type_that_a_rule_names_is_looked_for() {
    Set<String> named = new TreeSet<>();
    try (PolicySet set = ShippedPolicySet.load()) {
      for (String id : set.rules().keySet()) {
        set.accepted(id).forEach(rule -> collect(rule, named));
      }
    }

    assertThat(named).hasSizeGreaterThan(100);
    named.removeAll(Detectors.types());
    named.removeIf(type -> EncoderType.of(type).isPresent());
    assertThat(named).isSubsetOf(BROUGHT);
  }

  private static void collect(AcceptedRule rule, Set<String> named) {
    Matcher constraint = TYPE.matcher(CanonicalText.of(rule));
    while (constraint.find()) {
      Matcher name = NAME.matcher(constraint.group());
      while (name.find()) {
        named.add(name.group(1));
      }
    }
  }
}
