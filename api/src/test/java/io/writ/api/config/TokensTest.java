package io.writ.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.api.config.Tokens.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {
  // SHA-256 of `open-sesame`
  private static final String DIGEST =
      "d7ecdf25eaf3deba0f2628771dbdd22d4138ab6cf38f91ed02a2ca0dec7c8ab7";

  private final List<String> errors = new ArrayList<>();

  @Test
  void aTokenIsKnownByItsDigest() {
    Tokens tokens = Tokens.parse(List.of("# who may call", "", "desk " + DIGEST), errors::add);

    assertThat(errors).isEmpty();
    assertThat(tokens.holderOf("Bearer open-sesame").map(Holder::name)).contains("desk");
    assertThat(tokens.holderOf("bearer open-sesame").map(Holder::name)).contains("desk");
    assertThat(tokens.holderOf("Bearer open-sesame2")).isEmpty();
    assertThat(tokens.holderOf("Bearer ")).isEmpty();
    assertThat(tokens.holderOf("Basic open-sesame")).isEmpty();
    assertThat(tokens.holderOf(DIGEST)).isEmpty();
  }

  @Test
  void aBadLineIsNamedByItsNumberAndNeverQuoted() {
    Tokens.parse(
        List.of("desk " + DIGEST, "desk " + DIGEST, "a b c", "x open-sesame"), errors::add);

    assertThat(errors)
        .containsExactly(
            "line 2 repeats a name",
            "line 3 is not a name and a SHA-256 in 64 hex digits",
            "line 4 is not a name and a SHA-256 in 64 hex digits");
  }

  @Test
  void rightsStandAfterTheDigest() {
    Tokens tokens =
        Tokens.parse(
            List.of(
                "lead " + DIGEST + " decrypt:acme\tdecrypt:b",
                "dpo " + "0".repeat(64) + " decrypt"),
            errors::add);

    assertThat(errors).isEmpty();
    assertThat(tokens.holderOf("Bearer open-sesame"))
        .contains(new Holder("lead", Set.of("decrypt:acme", "decrypt:b")));
    Tokens.parse(
        List.of("a " + DIGEST + " decrpyt", "b " + DIGEST + " decrypt:", "c " + DIGEST + " all"),
        errors::add);
    assertThat(errors)
        .contains(
            "line 1 gives a right that is not `decrypt` or `decrypt:TENANT`",
            "line 2 gives a right that is not `decrypt` or `decrypt:TENANT`",
            "line 3 gives a right that is not `decrypt` or `decrypt:TENANT`");
  }

  @Test
  void aFileWithoutTokensLetsNobodyIn() {
    Tokens.parse(List.of("# nobody"), errors::add);

    assertThat(errors).containsExactly("no token is in it");
  }
}
