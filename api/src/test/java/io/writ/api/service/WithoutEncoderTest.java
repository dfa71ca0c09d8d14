package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A rule names what only the encoder finds, and the service has none. */
@ExtendWith(QuietLogs.class)
class WithoutEncoderTest {
  private static final String BODY =
      """
      {"kind":"%s","tenant":"acme","caller":"tests","content":[{"path":"p","text":"Ann"}]}""";

  @TempDir private Path folder;

  @Test
  void whatFailsClosedIsAProblemAndWhatFailsOpenIsSaid() throws IOException {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("policy-set.yaml"), "name: test\nrevision: 1.0.0\n");
    rule(rules, "closed", "INPUT");
    rule(rules, "open", "OUTPUT");
    try (RunningService service =
        RunningService.start(folder.resolve("data"), Map.of("WRIT_RULES", rules.toString()))) {
      RunningService.Answer closed = service.decide(BODY.formatted("INPUT"));
      assertThat(closed.status()).isEqualTo(503);
      assertThat(closed.json().path("code").asText()).isEqualTo("encoder-unavailable");
      assertThat(closed.body()).doesNotContain("Ann");

      JsonNode open = service.decide(BODY.formatted("OUTPUT")).json();
      assertThat(open.path("verdict").asText()).isEqualTo("ALLOW");
      assertThat(open.at("/coverage/skipped/0").asText()).isEqualTo("encoder:PERSON");
    }
  }

  private static void rule(Path rules, String mode, String kind) throws IOException {
    Path rule = Files.createDirectories(rules.resolve("pii").resolve(mode));
    Files.writeString(
        rule.resolve("rule.yaml"),
        """
        id: pii.%s
        version: 1.0.0
        title: Names are replaced
        owner: privacy
        severity: low
        mode: enforce
        failMode: %s
        kinds: [%s]
        tenants: ["*"]
        controls: ["GDPR art. 5"]
        docs: docs/rules/pii.names.md
        """
            .formatted(mode, mode, kind));
    Files.writeString(
        rule.resolve("rule.drl"),
        """
        rule "pii.%s" when $f : Finding( type == "PERSON", score >= 0.5 )
        then effects.redact( $f, "replace" ); end
        """
            .formatted(mode));
    Files.writeString(
        rule.resolve("cases.yaml"),
        """
        - name: a name
          needs: [encoder]
          request: {kind: %s, content: [{path: p, text: "I am Ann Smith"}]}
          expect: {verdict: REDACT, rules: [pii.%s]}
        - name: no name
          request: {kind: %s, content: [{path: p, text: "nobody"}]}
          expect: {verdict: ALLOW, rules: []}
        """
            .formatted(kind, mode, kind));
  }
}
