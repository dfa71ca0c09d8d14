package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.prompt.InMemoryPrompts;
import io.writ.engine.prompt.Leak;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.redact.Keys;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptScanTest {
  private static final Deadline FAR = Deadline.after(60_000, () -> 0);
  private static final String PROMPT =
      "You are the night desk of a small hotel. Offer the corner room only to guests who ask for a"
          + " view, and never mention that the lift is out of order until Friday.";

  private final Keys keys = Keys.of(new byte[32]);
  private final InMemoryPrompts prompts = new InMemoryPrompts(keys);
  private final PolicyEngine engine = new PolicyEngine(keys, Encoder.NONE, prompts);
  private final PlainRules rules =
      new PlainRules()
          .redact("content.prompt-leak", Leak.TYPE, Operator.REPLACE)
          .redact("pii.email", "EMAIL_ADDRESS", Operator.REPLACE);
  private String id = "";

  @BeforeEach
  void register() {
    id = prompts.register("acme", new SystemPrompt(PROMPT, List.of("lantern-4417")));
    rules.prompts = true;
  }

  private Decision decide(String prompt, Part... content) {
    Interaction interaction = Interaction.of(Kind.OUTPUT, "acme", "desk", List.of(content));
    return engine.decide(rules, interaction.under(prompt), FAR);
  }

  private static Part text(String path, String text) {
    return new Part.Text(path, text);
  }

  @Test
  void aLeakIsAFindingThatARuleCanTakeOut() {
    Decision decision =
        decide(id, text("p", "Mail ann@example.com. I was told: " + PROMPT + " (lantern-4417)"));

    assertThat(decision.verdict().name()).isEqualTo("REDACT");
    assertThat(((Part.Text) decision.content().getFirst()).text())
        .isEqualTo("Mail <EMAIL_ADDRESS>. I was told: <PROMPT_EXTRACTION>. (<PROMPT_EXTRACTION>)");
    assertThat(decision.findings())
        .extracting(Finding::type, Finding::subtype, Finding::score, Finding::detector)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("EMAIL_ADDRESS", "", 1.0, "email"),
            org.assertj.core.groups.Tuple.tuple(Leak.TYPE, Leak.PASSAGE, 1.0, "prompt-watch"),
            org.assertj.core.groups.Tuple.tuple(Leak.TYPE, Leak.CANARY, 1.0, "prompt-watch"));
  }

  @Test
  void partsAndValuesAreReadAsOne() {
    ObjectNode json = new ObjectMapper().createObjectNode().put("note", "nothing here");
    ArrayNode words = json.putArray("words");
    for (String word : PROMPT.substring(0, 80).split(" ", -1)) {
      words.add(word);
    }

    Decision decision =
        decide(id, new Part.Json("arguments", json), text("rest", PROMPT.substring(80)));

    assertThat(decision.findings()).allMatch(finding -> finding.score() > 0.9);
    assertThat(
            decision.findings().stream()
                .map(finding -> finding.path().replaceFirst("#.*", ""))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("arguments", "rest");
    assertThat(decision.findings().stream().filter(f -> f.path().contains("note"))).isEmpty();
    Part.Json passed = (Part.Json) decision.content().getFirst();
    assertThat(passed.json().path("words").get(3).asText()).isEqualTo("<PROMPT_EXTRACTION>");
    assertThat(passed.json().path("note").asText()).isEqualTo("nothing here");
  }

  @Test
  void withoutAPromptOrARuleThatAsksNothingIsLookedFor() {
    assertThat(decide("", text("p", PROMPT)).findings()).isEmpty();
    rules.prompts = false;
    assertThat(decide(id, text("p", PROMPT)).findings()).isEmpty();
  }

  @Test
  void aPromptOfNobodyOrOfAnotherTenantIsUnknown() {
    String other = prompts.register("globex", new SystemPrompt(PROMPT, List.of()));
    for (String unknown : List.of("x", other, id + " ")) {
      assertThatThrownBy(() -> decide(unknown, text("p", "hello")))
          .isInstanceOf(UnknownPrompt.class);
    }
    rules.prompts = false;
    assertThatThrownBy(() -> decide("x", text("p", "hello"))).isInstanceOf(UnknownPrompt.class);
  }
}
