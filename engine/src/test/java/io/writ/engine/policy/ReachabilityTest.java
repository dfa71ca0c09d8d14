package io.writ.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.DataClass;
import io.writ.engine.Kind;
import io.writ.engine.detect.Detectors;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachabilityTest {
  private static Set<String> types(String conditions, Kind kind) {
    List<Problem> problems = new ArrayList<>();
    var rules =
        RuleLint.read(
            "f",
            "x.y",
            "rule \"x.y\" when " + conditions + " then effects.deny(); end",
            problems::add);
    assertThat(problems).isEmpty();
    return Reachability.types(rules.getFirst(), kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Finding( type == \"A\" )# A",
        "Finding( type == \"A\", score > 0.5 )# A",
        "Finding( type in ( \"A\", \"B\" ) )# A B",
        "Finding( type in ( \"A\", \"B\" ), type == \"B\" )# B",
        "Finding( type == \"A\" || type == \"B\" )# A B",
        "Finding( ( type == \"A\" || type == \"B\" ) && score > 0.1 )# A B",
        "EntityCount( type == \"A\", count > 3 )# A",
        "not Finding( type == \"A\" )# A",
        "exists Finding( type == \"A\" ) Finding( type == \"B\" )# A B",
      })
  void a_named_type_is_all_there_is_to_look_for(String conditions, String expected) {
    assertThat(types(conditions, Kind.INPUT)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finding()",
        "Finding( score > 0.5 )",
        "Finding( type != \"A\" )",
        "Finding( type not in ( \"A\" ) )",
        "Finding( type == \"A\" || score > 0.5 )",
        "$c : EntityCount() Finding( type == $c.type )",
        "DataClass( count > 3 )",
        "Transfer( fromGroups contains \"EEA\" )",
      })
  void what_is_not_restricted_reaches_everything(String conditions) {
    assertThat(types(conditions, Kind.INPUT)).containsAll(Detectors.types());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finding( dataClass == \"HEALTH\" )",
        "DataClass( name == \"HEALTH\" )",
        "Transfer( dataClass == \"HEALTH\" )",
      })
  void a_data_class_reaches_its_types(String conditions) {
    assertThat(types(conditions, Kind.INPUT))
        .isNotEmpty()
        .isEqualTo(Detectors.types(DataClass.HEALTH));
  }

  @Test
  void what_only_a_prompt_watch_finds_asks_nothing_of_detectors() {
    String leaks =
        "$f : Finding( type == \"PROMPT_EXTRACTION\", subtype in (\"canary\", \"system-prompt\") )";
    assertThat(types(leaks, Kind.OUTPUT)).isEmpty();
    assertThat(types("$f : Finding( type == \"PROMPT_EXTRACTION\" )", Kind.OUTPUT))
        .containsExactly("PROMPT_EXTRACTION");
    assertThat(
            types(
                "$f : Finding( type == \"PROMPT_EXTRACTION\", subtype == \"extraction\" )",
                Kind.OUTPUT))
        .containsExactly("PROMPT_EXTRACTION");
  }

  @Test
  void a_data_class_reaches_what_only_an_encoder_finds() {
    assertThat(types("DataClass( name == \"PERSONAL\" )", Kind.INPUT)).contains("PERSON", "AGE");
    assertThat(types("DataClass( name == \"HEALTH\" )", Kind.INPUT)).doesNotContain("PERSON");
  }

  @Test
  void a_rule_for_another_kind_reaches_nothing() {
    String conditions =
        "Interaction( kind in ( \"OUTPUT\", \"CONTEXT\" ) ) Finding( type == \"A\" )";

    assertThat(types(conditions, Kind.OUTPUT)).containsExactly("A");
    assertThat(types(conditions, Kind.INPUT)).isEmpty();
  }

  @Test
  void rules_that_look_at_no_finding_need_no_detector() {
    assertThat(types("Interaction( hasConfidence == true ) Target() Label()", Kind.OUTPUT))
        .isEmpty();
  }
}
