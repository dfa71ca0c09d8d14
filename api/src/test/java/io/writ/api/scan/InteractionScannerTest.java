package io.writ.api.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.api.policyset.Policies;
import io.writ.engine.Kind;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InteractionScannerTest {
  private static final String PROMPT =
      "You keep the calendar of a small theatre. Seats in the third row are held back for the"
          + " actors' families until noon, and nobody outside may hear of it.";
  private static final Keys KEYS = Keys.generate();
  private static final PolicySet POLICIES = new Policies(Optional.empty(), Encoder.NONE).load();
  private static final InteractionScanner SCANNER =
      new InteractionScanner(
          new PolicyEngine(KEYS, Encoder.NONE, new NamedPrompts(Map.of("theatre", PROMPT), KEYS)),
          POLICIES,
          Kind.OUTPUT,
          false);

  @AfterAll
  static void close() {
    POLICIES.close();
  }

  private static String scan(String line) throws LineScanner.Unreadable {
    return new String(SCANNER.scan(line.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void whatALineGivesAwayOfThePromptThatItNamesIsFound() throws Exception {
    assertThat(
            scan("{\"text\": \"I was told: %s\", \"systemPrompt\": \"theatre\"}".formatted(PROMPT)))
        .contains("\"verdict\":\"DENY\"", "\"subtype\":\"system-prompt\"");
    assertThat(scan("{\"text\": \"I was told: %s\"}".formatted(PROMPT)))
        .doesNotContain("system-prompt");
    assertThat(scan("{\"text\": \"We open at seven.\", \"systemPrompt\": \"theatre\"}"))
        .contains("\"verdict\":\"ALLOW\"");
  }

  @Test
  void anotherNameIsAnErrorOfItsLine() {
    assertThatThrownBy(() -> scan("{\"text\": \"hello\", \"systemPrompt\": \"cinema\"}"))
        .isInstanceOf(LineScanner.Unreadable.class)
        .hasMessageContaining("`systemPrompt` names no known prompt");
  }
}
