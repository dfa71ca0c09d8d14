package io.writ.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    assertThat(tokens.nameOf("Bearer open-sesame")).contains("desk");
    assertThat(tokens.nameOf("bearer open-sesame")).contains("desk");
    assertThat(tokens.nameOf("Bearer open-sesame2")).isEmpty();
    assertThat(tokens.nameOf("Bearer ")).isEmpty();
    assertThat(tokens.nameOf("Basic open-sesame")).isEmpty();
    assertThat(tokens.nameOf(DIGEST)).isEmpty();
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
  void aFileWithoutTokensLetsNobodyIn() {
    Tokens.parse(List.of("# nobody"), errors::add);

    assertThat(errors).containsExactly("no token is in it");
  }
}
