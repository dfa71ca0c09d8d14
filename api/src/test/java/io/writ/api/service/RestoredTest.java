package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A retry gets the answer that was given before, also when other rules are in force by then. */
@ExtendWith(QuietLogs.class)
class RestoredTest {
  private static final Path BANK = Path.of("../samples/policies/bank");
  private static final String RULE =
      """
      rule "pii.account_card"
      when
        $f : Finding( type == "CREDIT_CARD" )
      then
        effects.redact( $f, "mask" );
      end
      rule "pii.account_iban"
      when
        $f : Finding( type == "IBAN_CODE" )
      then
        effects.redact( $f, "encrypt" );
      end
      rule "pii.account_mail"
      when
        $f : Finding( type == "EMAIL_ADDRESS" )
      then
        effects.redact( $f, "pseudonym" );
      end
      rule "pii.account_phone"
      when
        $f : Finding( type == "US_SSN" )
      then
        effects.deny( $f, "never" );
      end
      """;
  private static final String CASES =
      """
      - name: a card
        request: {kind: INPUT, content: [{path: p, text: "my card is 4111 1111 1111 1111"}]}
        expect: {verdict: REDACT}
      - name: none
        request: {kind: INPUT, content: [{path: p, text: "good morning"}]}
        expect: {verdict: ALLOW}
      """;

  /** Text, JSON with a number, a member name that holds a finding, names of every kind. */
  private static final List<String> CONTENTS =
      List.of(
          "{\"path\":\"p\",\"text\":\"canary-7f3a 😀 4111 1111 1111 1111, CH93 0076 2011 6238 5295 7,"
              + " ann@example.com\"}",
          "{\"path\":\"r\",\"json\":{\"ann@example.com\":\"CH9300762011623852957\",\"a/b~c\":[1,"
              + "{\"card\":4111111111111111,\"of\":\"bob@example.com and ann@example.com\"}],"
              + "\"\":\"4111 1111 1111 1111\",\"n\":1.50}}",
          "{\"path\":\"p\",\"text\":\"nothing to see\"}",
          "{\"path\":\"p\",\"text\":\"my social security number is 536-22-8726\"}");

  @TempDir private Path folder;

  @Test
  void theFirstAnswerComesBack() throws IOException {
    Path rules = folder.resolve("rules");
    copy(BANK.resolve("reference"), rules.resolve("reference"));
    copy(BANK.resolve("pii"), rules.resolve("pii"));
    write(rules, RULE, "1.0.0");
    try (RunningService service =
        RunningService.start(folder.resolve("data"), Map.of("WRIT_RULES", rules.toString()))) {
      List<JsonNode> first = CONTENTS.stream().map(content -> decided(service, content)).toList();
      assertThat(first.stream().map(answer -> answer.path("verdict").asText()))
          .containsExactly("REDACT", "REDACT", "ALLOW", "DENY");
      assertThat(first.get(0).path("content").toString())
          .contains("1111", "<IBAN_CODE:enc:", "EMAIL_ADDRESS_")
          .doesNotContain("4111", "CH93", "ann@");
      assertThat(first.get(1).path("content").toString())
          .doesNotContain("4111", "CH93", "ann@", "bob@");

      // From now on only addresses are looked for, and they are removed.
      write(
          rules,
          RULE.substring(RULE.indexOf("rule \"pii.account_mail")).replace("pseudonym", "remove"),
          "2.0.0");
      await(service, "2.0.0");
      String other = CONTENTS.getFirst().replace("\"p\"", "\"q\"");
      assertThat(decided(service, other).path("content").toString()).contains("4111");

      for (int i = 0; i < CONTENTS.size(); i++) {
        assertThat(decided(service, CONTENTS.get(i))).isEqualTo(first.get(i));
      }
      JsonNode all = service.get("/v1/decisions?tenant=acme").json().path("decisions");
      assertThat(all).hasSize(CONTENTS.size() + 1);
    }
  }

  private static JsonNode decided(RunningService service, String content) {
    return service
        .decide(
            "{\"kind\":\"TOOL_RESULT\",\"tenant\":\"acme\",\"caller\":\"tests\",\"content\":["
                + content
                + "]}",
            "Idempotency-Key",
            "k-" + content.hashCode())
        .json();
  }

  private static void write(Path rules, String rule, String version) throws IOException {
    Path account = rules.resolve("pii/account");
    Files.writeString(account.resolve("rule.drl"), rule);
    String cases =
        version.equals("1.0.0") ? CASES : CASES.replace("4111 1111 1111 1111", "a@example.com");
    Files.writeString(account.resolve("cases.yaml"), cases);
    String manifest = Files.readString(BANK.resolve("pii/account/rule.yaml"));
    Files.writeString(
        account.resolve("rule.yaml"),
        manifest.replace("version: 1.0.0", "version: " + version) + "scan: [keys, numbers]\n");
    Files.writeString(
        rules.resolve("policy-set.yaml"), "name: bank\nrevision: " + version + "\nregions: [CH]\n");
  }

  private static void await(RunningService service, String revision) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!service
        .get("/v1/policy-sets/active")
        .json()
        .path("revision")
        .asText()
        .equals(revision)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
