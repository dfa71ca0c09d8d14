package io.writ.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.writ.engine.Effect;
import io.writ.engine.source.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLintTest {
  private final List<Problem> problems = new ArrayList<>();

  private List<AcceptedRule> read(String text) {
    return RuleLint.read("pii/email/rule.drl", "pii.email", text, problems::add);
  }

  private static String rule(String when, String then) {
    return "rule \"pii.email\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }

  private void assertRefused(String text, int line, String code) {
    assertThat(read(text)).isEmpty();
    assertThat(problems).hasSizeGreaterThanOrEqualTo(1);
    Problem first = problems.getFirst();
    assertThat(first.toString()).as("the first problem").startsWith("pii/email/rule.drl:" + line);
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.message()).isNotBlank();
  }

  @Test
  void a_rule_becomes_a_tree() {
    List<AcceptedRule> rules =
        read(
            """
            // comments are fine
            rule "pii.email_eu"
            when
              $i : Interaction( subjectRegionGroups contains "EEA", $p : provider )
              $f : Finding( type in ( "EMAIL_ADDRESS", "URL" ), score >= 0.5, path != $i.tool )
              not Target( kind == "email" || kind == "url" && verb != "GET" )
              exists Label( held == false, name == $p )
            then
              effects.redact( $f, "mask", "GDPR art. 5" );
              effects.route( "privacy" );
            end
            """);

    assertThat(problems).isEmpty();
    assertThat(rules).hasSize(1);
    AcceptedRule rule = rules.getFirst();
    assertThat(rule.name()).isEqualTo("pii.email_eu");
    assertThat(rule.line()).isEqualTo(2);
    assertThat(rule.conditions()).hasSize(4);
    assertThat(rule.conditions().get(2)).isInstanceOf(Condition.Not.class);
    assertThat(rule.effects())
        .containsExactly(
            new EffectCall(Effect.Type.REDACT, 1, "$f", Effect.Operator.MASK, "GDPR art. 5"),
            new EffectCall(Effect.Type.ROUTE, -1, "", Effect.Operator.NONE, "privacy"));
  }

  @Test
  void what_is_printed_reads_back_the_same() {
    AcceptedRule rule =
        read(rule(
                "$f : Finding( ( type == \"A\" || ( onKey == true && length > 3 ) ) && score < 1 )",
                "effects.deny( $f );"))
            .getFirst();

    String text = CanonicalText.of(rule);

    assertThat(problems).isEmpty();
    assertThat(CanonicalText.of(read(text).getFirst())).isEqualTo(text);
  }

  @Test
  void every_problem_of_a_file_is_reported_at_once() {
    String bad = rule("Finding( nope == 1 )", "effects.deny();");

    assertThat(read(bad + bad.replace("pii.email", "pii.phone") + rule("eval( true )", "x();")))
        .isEmpty();

    assertThat(problems)
        .extracting(Problem::line, Problem::code)
        .containsExactly(
            tuple(3, "lint.unknown-field"),
            tuple(7, "lint.rule-name"),
            tuple(15, "lint.forbidden-construct"));
  }

  /** Everything here ran code, changed state or hid something in an engine without a lint. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval( Runtime.getRuntime().exec( \"id\" ) != null )",
        "eval( true )",
        "Finding( eval( true ) )",
        "Finding( type == \"A\", eval( System.exit( 1 ) ) )",
        "Finding( type.length() > 3 )",
        "Finding( getType() == \"A\" )",
        "Finding( type.class.name == \"A\" )",
        "Finding( type == java.lang.System.getenv( \"HOME\" ) )",
        "Finding( type == new String( \"A\" ) )",
        "Finding( type == ( String ) type )",
        "Finding( this != null )",
        "Finding( type == null )",
        "Finding( type matches \"(.*a){20}\" )",
        "Finding( type soundslike \"A\" )",
        "Finding( type memberOf $i.roles )",
        "Finding( type str[matches] \"A\" )",
        "Finding( type in ( System.getenv() ) )",
        "Finding( type in ( select() ) )",
        "Finding() from new java.io.File( \"/etc\" ).listFiles()",
        "Finding() from entry-point \"x\"",
        "Finding() over window:length( 3 )",
        "accumulate( Finding(); $c : count( 1 ) )",
        "accumulate( Finding(), init( Runtime.getRuntime().exec( \"id\" ); ), action( x ), result( 1 ) )",
        "Number() from accumulate( Finding(), count( 1 ) )",
        "$l : java.util.List() from collect( Finding() )",
        "forall( Finding() )",
        "Finding() or Target()",
        "( Finding() )",
        "not ( Finding() and Target() )",
        "exists ( Finding() )",
        "java.lang.Runtime()",
        "Object()",
        "String()",
        "FindingFact()",
        "io.writ.engine.fact.FindingFact()",
        "Finding( type[0] == \"A\" )",
        "Finding( type == $x )",
        "Finding( nope == \"A\" )",
        "Finding( score == \"0.5\" )",
        "Finding( type == 5 )",
        "Finding( type > \"A\" )",
        "Finding( type in ( \"A\", 5 ) )",
        "Finding( length in ( 1, 2.5 ) )",
        "Finding( length == 2.5 )",
        "Finding( onKey == 1 )",
        "Finding( onKey )",
        "Finding( dataClass == \"PERSNAL\" )",
        "Interaction( kind == \"INPT\" )",
        "Interaction( roles == \"admin\" )",
        "Interaction( roles contains 5 )",
        "Finding( type contains \"A\" )",
        "Finding( score str[startsWith] \"A\" )",
        "Finding( score >= 0.5f )",
        "Finding( score >= 1e3 )",
        "Finding( score >= 0x1 )",
        "Finding( score >= 1..2 )",
        "Finding( score >= 99999999999999999999 )",
        "Finding( score > )",
        "Finding( type == \"A\" || == \"B\" )",
        "Finding( type == \"A\", )",
        "Finding( type == \"A\"",
        "Finding",
        "Finding( $t : type, subtype == $t )",
        "$f : Finding() $f : Target()",
        "not $f : Finding()",
        "not Finding( $t : type )",
        "exists Finding( $t : type ) Target( kind == $t )",
        "Target() Finding( type == \"A\" || type == $t.kind )",
        "$t : Target() Finding( type == \"A\" || type == $t.kind )",
        "$t : Target() Finding( type == $t )",
        "$t : Target() Finding( type == $t.kind.length )",
        "$t : Target() Finding( score > $t.index )",
        "Finding( type in ( $t ) )",
        "Finding( 5 > 3 )",
        "Finding( true )",
        "Finding( (((((type == \"A\"))))) )",
        "Finding() Finding() Target() Label()",
        "do[x]",
        "if ( true ) do[ x ]",
        "salience 10",
        "Finding( type == \"A\" ) then effects.deny(); end rule \"pii.email\" when",
      })
  void a_hostile_or_senseless_condition_is_refused(String condition) {
    List<AcceptedRule> rules = read(rule(condition, "effects.deny();"));

    assertThat(rules.stream().filter(r -> r.conditions().size() > 4)).isEmpty();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().line()).isBetween(2, 6);
    assertThat(problems.getFirst().message()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit( 1 );",
        "Runtime.getRuntime().exec( \"id\" );",
        "new Thread( null ).start();",
        "new java.net.URL( \"http://example.com\" ).openStream();",
        "Class.forName( \"x\" ).getMethods();",
        "while( true );",
        "for(;;);",
        "do effects.deny(); while ( true );",
        "if ( true ) effects.deny();",
        "try effects.deny();",
        "int x = 5;",
        "var x = effects;",
        "effects.deny( 5 );",
        "effects.deny( null );",
        "effects.deny( \"a\" + \"b\" );",
        "effects.deny( String.valueOf( 1 ) );",
        "effects.deny( $f.type );",
        "effects.deny( $nobody );",
        "effects.deny( \"a\", \"b\" );",
        "effects.deny()",
        "effects.deny() effects.deny();",
        "effects.deny().toString();",
        "effects.getClass();",
        "effects.getClass().forName( \"x\" );",
        "effects.redact( \"mask\" );",
        "effects.redact( $f );",
        "effects.redact( $f, \"shred\" );",
        "effects.redact( $f, \"mask\", \"a\", \"b\" );",
        "effects.route();",
        "effects.route( $f, \"x\" );",
        "effects.explode();",
        "this.effects.deny();",
        "drools.halt();",
        "insert( $f );",
        "update( $f );",
        "modify( $f );",
        "retract( $f );",
        "kcontext.getKieRuntime().halt();",
        ";",
        "",
        "effects.deny(); System.exit( 1 );",
        "effects.deny(); then[x] effects.deny();",
      })
  void a_hostile_or_senseless_consequence_is_refused(String consequence) {
    assertThat(read(rule("$f : Finding()", consequence))).isEmpty();

    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().line()).isBetween(5, 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import java.io.File;| lint.forbidden-construct",
        "import static java.lang.System.exit;| lint.forbidden-construct",
        "import function java.lang.System.exit;| lint.forbidden-construct",
        "package x;| lint.forbidden-construct",
        "global java.util.List list;| lint.forbidden-construct",
        "function void f() ;| lint.forbidden-construct",
        "declare Finding type : String end| lint.forbidden-construct",
        "query q() Finding() end| lint.forbidden-construct",
        "unit X;| lint.forbidden-construct",
        "dialect \"mvel\"| lint.forbidden-construct",
        "template header| lint.forbidden-construct",
        "@role( event )| lint.forbidden-construct",
        "nonsense| lint.syntax",
      })
  void nothing_but_rules_may_stand_in_a_file(String declaration, String code) {
    read(declaration + "\n" + rule("Finding()", "effects.deny();"));

    assertThat(problems.getFirst().line()).isEqualTo(1);
    assertThat(problems.getFirst().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "salience ( System.exit( 1 ) )",
        "enabled ( eval( true ) )",
        "timer ( int: 0 1 )",
        "duration 100",
        "dialect \"mvel\"",
        "no-loop",
        "no-loop true",
        "lock-on-active true",
        "agenda-group \"x\"",
        "activation-group \"x\"",
        "ruleflow-group \"x\"",
        "auto-focus true",
        "date-effective \"1-Jan-2020\"",
        "calendars \"x\"",
        "extends \"pii.email_a\"",
        "@Propagation( IMMEDIATE )",
        "attributes salience 5",
      })
  void attributes_and_annotations_are_refused(String attribute) {
    String text =
        rule("Finding()", "effects.deny();").replace("\nwhen", "\n" + attribute + "\nwhen");

    assertRefused(text, 2, "lint.forbidden-construct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0022", "\\n", "\\", "\u0000", "\u202e", "\u200b", "\u2028", "\ufeff"})
  void what_hides_something_is_refused_even_in_comments(String hidden) {
    assertRefused(
        "// a" + hidden + "\n" + rule("Finding()", "effects.deny();"),
        1,
        "lint.forbidden-character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'A'", "a{", "`x`", "a = b", "a # b", "a ? b", "a + b", "!a", "~", "é", "a % b"})
  void signs_outside_the_fragment_are_refused(String sign) {
    assertRefused(
        rule("Finding( type == " + sign + " )", "effects.deny();"), 3, "lint.forbidden-construct");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pii.phone", "pii.emails", "pii.email_", "pii.email_a b", "pii.email_a\u00e9", ""})
  void a_rule_is_named_after_its_folder(String name) {
    assertRefused(
        rule("Finding()", "effects.deny();").replace("pii.email", name), 1, "lint.rule-name");
  }

  @Test
  void two_rules_of_one_name_are_refused() {
    String rule = rule("Finding()", "effects.deny();");

    assertThat(read(rule + rule)).hasSize(1);
    assertThat(problems).extracting(Problem::code).containsExactly("lint.rule-name");
  }

  @Test
  void an_unclosed_string_or_comment_is_refused() {
    assertThat(read("rule \"pii.email\nwhen")).isEmpty();
    assertThat(read("/* never closed")).isEmpty();

    assertThat(problems).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(read(" \n// nothing\n")).isEmpty();

    assertThat(problems).extracting(Problem::code).containsExactly("lint.syntax");
  }

  @Test
  void size_is_bounded_everywhere() {
    String many =
        IntStream.range(0, 600).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(",\n"));
    String choices =
        IntStream.range(0, 40).mapToObj(i -> "index == " + i).collect(Collectors.joining(" || "));
    String constraints =
        IntStream.range(0, 60).mapToObj(i -> "index != " + i).collect(Collectors.joining(", "));

    read(rule("Finding( type in ( " + many + " ) )", "effects.deny();"));
    read(rule("Finding( " + choices + " )", "effects.deny();"));
    read(rule("Finding( " + constraints + " )", "effects.deny();"));
    read(rule("Finding()", "effects.deny();\n".repeat(20)));
    read(rule("Finding( type == \"" + "x".repeat(600) + "\" )", "effects.deny();"));
    read("// " + "x".repeat(3_000));
    read("x\n".repeat(700_000));

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(
            "lint.too-large",
            "lint.too-large",
            "lint.too-large",
            "lint.too-large",
            "lint.too-large",
            "lint.forbidden-character",
            "lint.too-large");
  }

  @Test
  void nesting_costs_no_more_than_its_length() {
    String deep = "(".repeat(900) + "type == \"A\"" + ")".repeat(900);

    List<AcceptedRule> rules =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> read(rule("Finding( " + deep + " )", "effects.deny();")));

    assertThat(rules).isEmpty();
    assertThat(problems.getFirst().code()).isEqualTo("lint.too-large");
  }

  @Test
  void a_message_quotes_no_more_than_a_short_token() {
    read(rule("Finding( " + "secret".repeat(16) + " == 1 )", "effects.deny();"));

    assertThat(problems.getFirst().message()).hasSizeLessThan(120);
  }
}
