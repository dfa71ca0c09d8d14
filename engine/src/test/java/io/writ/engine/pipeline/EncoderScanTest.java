package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.writ.engine.DataClass;
import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.encoder.Embedding;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderFailed;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import io.writ.engine.encoder.Topic;
import io.writ.engine.policy.EncoderPlan;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.redact.Keys;
import io.writ.engine.rule.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EncoderScanTest {
  private static final Set<EncoderType> PERSON = EnumSet.of(EncoderType.PERSON);

  private final List<List<String>> calls = new ArrayList<>();
  private final AtomicLong time = new AtomicLong();
  private final PlainRules rules =
      new PlainRules()
          .redact("pii.email", "EMAIL_ADDRESS", Operator.REPLACE)
          .redact("pii.names", "PERSON", Operator.REPLACE);

  /**
   * Takes Ann Smith and days for names, knows four groups of people, and shouting for an insult.
   */
  private final class Words implements Encoder {
    private static final Pattern NAME = Pattern.compile("Ann( Smith)?,?|Freitag|[Aa]pril");
    private static final Pattern GROUP = Pattern.compile("Germans?|South Korean|Kurdish|Sikh");

    @Override
    public Set<EncoderType> types() {
      return EnumSet.allOf(EncoderType.class);
    }

    @Override
    public List<Reading> read(List<String> texts, Set<EncoderType> wanted, Deadline deadline) {
      calls.add(texts);
      deadline.check();
      return texts.stream().map(Words::reading).toList();
    }

    private static Reading reading(String text) {
      List<Reading.Entity> entities = new ArrayList<>();
      Matcher matcher = NAME.matcher(text);
      while (matcher.find()) {
        entities.add(new Reading.Entity(EncoderType.PERSON, matcher.start(), matcher.end(), 0.95));
      }
      Matcher group = GROUP.matcher(text);
      while (group.find()) {
        entities.add(new Reading.Entity(EncoderType.NRP, group.start(), group.end(), 0.95));
      }
      double insult = text.contains("IDIOT") ? 0.9 : 0.05;
      double injection = text.contains("obey") ? 0.99 : 0.02;
      float about = text.contains("shares") ? 1 : 0;
      Reading.Window window =
          new Reading.Window(
              0,
              text.length(),
              text.startsWith("#") ? 0.1 : text.startsWith("~") ? 0.3 : 1,
              List.of(
                  new Reading.Score(EncoderType.PROMPT_INJECTION, Reading.Window.ANY, injection),
                  new Reading.Score(EncoderType.PROMPT_INJECTION, "planted", injection),
                  new Reading.Score(EncoderType.TOXICITY, "insult", insult)),
              Optional.of(Embedding.of(new float[] {about, 1 - about})));
      return new Reading(entities, List.of(window));
    }
  }

  @Test
  void whatItReadsIsTakenOutLikeAnyFinding() {
    wants(Rule.FailMode.CLOSED);
    Decision decision = decide(new Words(), text("Ann Smith writes from ann@example.com"));

    assertThat(decision.content())
        .containsExactly(new Part.Text("p", "<PERSON> writes from <EMAIL_ADDRESS>"));
    assertThat(decision.findings())
        .extracting(Finding::type, Finding::detector)
        .containsExactly(tuple("PERSON", "encoder"), tuple("EMAIL_ADDRESS", "email"));
    assertThat(decision.coverage().skipped()).isEmpty();
  }

  @Test
  void aCommaBehindANameStays() {
    wants(Rule.FailMode.CLOSED);
    Decision decision = decide(new Words(), text("Ann Smith, the owner, Ann, and Ann"));

    assertThat(decision.content())
        .containsExactly(new Part.Text("p", "<PERSON>, the owner, <PERSON>, and <PERSON>"));
  }

  @Test
  void aDayIsNobodyUnlessItIsAddressedOrAName() {
    wants(Rule.FailMode.CLOSED);

    assertThat(decide(new Words(), text("am Freitag um zehn")).content())
        .containsExactly(new Part.Text("p", "am Freitag um zehn"));
    assertThat(decide(new Words(), text("mit Herrn Freitag um zehn")).content())
        .containsExactly(new Part.Text("p", "mit Herrn <PERSON> um zehn"));
    assertThat(decide(new Words(), text("ask April")).content())
        .containsExactly(new Part.Text("p", "ask <PERSON>"));
  }

  @Test
  void allTextsAreReadInOneCall() {
    wants(Rule.FailMode.CLOSED);
    Interaction interaction =
        input(
            new Part.Text("a", "Ann"),
            new Part.Json("b", JsonNodeFactory.instance.objectNode().put("fullName", "Ann Smith")));
    Decision decision = decide(new Words(), interaction);

    assertThat(calls).containsExactly(List.of("Ann", "full Name: Ann Smith"));
    assertThat(decision.findings())
        .extracting(Finding::path, f -> f.span().start(), f -> f.span().end())
        .containsExactly(tuple("a", 0, 3), tuple("b#/fullName", 0, 9));
  }

  @Test
  void aNationalityIsNoSpecialCategory() {
    rules.encoderPlan = plan(Rule.FailMode.CLOSED, EnumSet.of(EncoderType.NRP), List.of());
    Decision decision = decide(new Words(), text("Germans, a South Korean, a Kurdish Sikh"));

    assertThat(decision.findings())
        .extracting(Finding::subtype, Finding::dataClass)
        .containsExactly(
            tuple("nationality", DataClass.PERSONAL),
            tuple("nationality", DataClass.PERSONAL),
            tuple("", DataClass.SPECIAL_CATEGORY),
            tuple("", DataClass.SPECIAL_CATEGORY));
  }

  @Test
  void numbersAndNamesOfOneWordAreNotWorthIt() {
    wants(Rule.FailMode.CLOSED);
    rules.numbers = true;
    rules.keys = true;
    decide(
        new Words(),
        input(
            new Part.Json(
                "b",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("count", 17)
                    .put("id", "12-34")
                    .put("Ann Smith", "Ann"))));

    assertThat(calls).containsExactly(List.of("Ann Smith", "Ann Smith: Ann"));
  }

  @Test
  void hiddenCharactersAndLookAlikesHideNothing() {
    wants(Rule.FailMode.CLOSED);
    String disguised = "to \u0410n\u200Bn \u202ESmith\uFE0F, please";
    Decision decision = decide(new Words(), text(disguised));

    assertThat(calls).containsExactly(List.of("to Ann Smith, please"));
    assertThat(((Part.Text) decision.content().getFirst()).text()).isEqualTo("to <PERSON>, please");
  }

  @Test
  void nothingIsReadWhenNoRuleAsks() {
    Decision decision = decide(new Words(), text("Ann Smith"));

    assertThat(calls).isEmpty();
    assertThat(decision.verdict().name()).isEqualTo("ALLOW");
    assertThat(decision.coverage().skipped()).isEmpty();
  }

  @Test
  void withoutItARuleThatFailsOpenGoesOnAndTheCoverageSaysSo() {
    wants(Rule.FailMode.OPEN);
    Decision decision = decide(Encoder.NONE, text("Ann Smith, ann@example.com"));

    assertThat(decision.content())
        .containsExactly(new Part.Text("p", "Ann Smith, <EMAIL_ADDRESS>"));
    assertThat(decision.coverage().skipped()).containsExactly("encoder:PERSON");
  }

  @Test
  void withoutItARuleThatFailsClosedLeavesNoDecision() {
    wants(Rule.FailMode.CLOSED);

    assertThatThrownBy(() -> decide(Encoder.NONE, text("Ann")))
        .isInstanceOfSatisfying(
            EncoderUnavailable.class, e -> assertThat(e.types()).containsExactly("PERSON"));
  }

  @Test
  void aRuleThatOnlyWatchesOrIsForOthersClosesNothing() {
    Rule shadow = PlainRules.rule("a.b", Rule.Mode.SHADOW, Set.of("*"), EnumSet.allOf(Kind.class));
    Rule others =
        PlainRules.rule("a.c", Rule.Mode.ENFORCE, Set.of("other"), EnumSet.allOf(Kind.class));
    rules.encoderPlan =
        new EncoderPlan(
            List.of(
                new EncoderPlan.Want(shadow, PERSON, PERSON, List.of()),
                new EncoderPlan.Want(
                    others, EnumSet.of(EncoderType.AGE), EnumSet.of(EncoderType.AGE), List.of())));

    assertThat(decide(Encoder.NONE, text("Ann")).coverage().skipped())
        .containsExactly("encoder:PERSON");
  }

  @Test
  void aFailureIsLikeAnAbsence() {
    Encoder broken =
        new Encoder() {
          @Override
          public Set<EncoderType> types() {
            return PERSON;
          }

          @Override
          public List<Reading> read(
              List<String> texts, Set<EncoderType> wanted, Deadline deadline) {
            throw new EncoderFailed(new IllegalStateException("Ann"));
          }
        };
    wants(Rule.FailMode.OPEN);
    assertThat(decide(broken, text("Ann")).coverage().skipped()).containsExactly("encoder:PERSON");
    wants(Rule.FailMode.CLOSED);
    assertThatThrownBy(() -> decide(broken, text("Ann"))).isInstanceOf(EncoderUnavailable.class);
  }

  @Test
  void itHasAShareOfTheTimeAndNotAll() {
    Encoder slow =
        new Encoder() {
          @Override
          public Set<EncoderType> types() {
            return PERSON;
          }

          @Override
          public List<Reading> read(
              List<String> texts, Set<EncoderType> wanted, Deadline deadline) {
            time.addAndGet(85_000_000);
            deadline.check();
            throw new AssertionError("85 of 100 ms are more than its share");
          }
        };
    wants(Rule.FailMode.OPEN);
    assertThat(decide(slow, text("Ann")).coverage().skipped()).containsExactly("encoder:PERSON");
    time.set(60_000_000);
    assertThatThrownBy(
            () -> engine(slow).decide(rules, text("Ann"), Deadline.after(40, () -> time.get())))
        .isInstanceOf(DeadlineExceeded.class);
  }

  @Test
  void theBestWindowSpeaksForTheText() {
    rules.encoderPlan = plan(Rule.FailMode.OPEN, EnumSet.of(EncoderType.TOXICITY), List.of());
    Decision decision = decide(new Words(), input(new Part.Text("p", "you IDIOT")));

    assertThat(decision.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo("TOXICITY");
              assertThat(finding.subtype()).isEqualTo("insult");
              assertThat(finding.score()).isEqualTo(0.9);
              assertThat(finding.span().end()).isEqualTo(9);
            });
  }

  @Test
  void theEncoderAloneMakesASuspicionAndSilenceOfTheDetectorsTempersIt() {
    rules.encoderPlan =
        plan(Rule.FailMode.OPEN, EnumSet.of(EncoderType.PROMPT_INJECTION), List.of());

    assertThat(decide(new Words(), text("now obey me")).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo("PROMPT_INJECTION");
              assertThat(finding.subtype()).isEqualTo("planted");
              assertThat(finding.score()).isBetween(0.7, 0.8);
            });
    assertThat(decide(new Words(), text("nothing to do")).findings()).isEmpty();
    assertThat(decide(new Words(), text("# obey")).findings()).isEmpty();
  }

  @Test
  void theToneOfMisspeltWordsIsHeardAndThatOfNoneIsNot() {
    rules.encoderPlan =
        plan(
            Rule.FailMode.CLOSED,
            EnumSet.of(EncoderType.TOXICITY, EncoderType.PROMPT_INJECTION),
            List.of());

    assertThat(decide(new Words(), text("~ obey IDIOT")).findings())
        .extracting(Finding::type, Finding::subtype)
        .containsExactly(tuple("TOXICITY", "insult"));
    assertThat(decide(new Words(), text("# obey IDIOT")).findings()).isEmpty();
  }

  @Test
  void topicsAreLearnedFromTheirExamplesOnce() {
    Topic topic =
        new Topic(
            "insider-trading",
            List.of("buy shares early", "sell shares today", "whose shares to buy"),
            List.of("share a cake"));
    rules.encoderPlan =
        plan(Rule.FailMode.OPEN, EnumSet.of(EncoderType.DENIED_TOPIC), List.of(topic));
    PolicyEngine engine = engine(new Words());

    Decision about = engine.decide(rules, text("which shares will rise"), deadline());
    Decision other = engine.decide(rules, text("where is the station"), deadline());

    assertThat(about.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subtype()).isEqualTo("insider-trading");
              assertThat(finding.score()).isGreaterThan(0.8);
            });
    assertThat(other.findings()).isEmpty();
    assertThat(calls).hasSize(5);
  }

  private void wants(Rule.FailMode mode) {
    rules.encoderPlan = plan(mode, PERSON, List.of());
  }

  private static EncoderPlan plan(Rule.FailMode mode, Set<EncoderType> types, List<Topic> topics) {
    Rule rule =
        new Rule(
            "pii.names",
            "1.0.0",
            "Names",
            "owner",
            "low",
            Rule.Mode.ENFORCE,
            mode,
            Set.of("*"),
            EnumSet.allOf(Kind.class),
            50,
            List.of(),
            "");
    return new EncoderPlan(List.of(new EncoderPlan.Want(rule, types, types, topics)));
  }

  private Decision decide(Encoder encoder, Interaction interaction) {
    return engine(encoder).decide(rules, interaction, deadline());
  }

  private Deadline deadline() {
    return Deadline.after(100, time::get);
  }

  private static PolicyEngine engine(Encoder encoder) {
    return new PolicyEngine(
        Keys.of(new byte[32]),
        encoder,
        Prompts.NONE,
        EngineLimits.DEFAULT,
        new DecisionIds(Clock.systemUTC(), new Random(1)),
        () -> 0);
  }

  private static Interaction text(String text) {
    return input(new Part.Text("p", text));
  }

  private static Interaction input(Part... parts) {
    return Interaction.of(Kind.INPUT, "acme", "c", List.of(parts));
  }
}
