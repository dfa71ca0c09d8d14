package io.writ.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.Effect.Operator;
import io.writ.engine.Redaction;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  private final Operators acme = new Operators(Keys.of(new byte[32]).of("acme"));
  private final Operators other = new Operators(Keys.of(new byte[32]).of("other"));

  @Test
  void eachOperatorHasItsForm() {
    assertThat(acme.apply(Operator.REPLACE, "EMAIL_ADDRESS", "ann@example.com"))
        .isEqualTo("<EMAIL_ADDRESS>");
    assertThat(acme.apply(Operator.MASK, "CREDIT_CARD", "4111 1111-1111 1234"))
        .isEqualTo("**** ****-**** 1234");
    assertThat(acme.apply(Operator.MASK, "PIN", "1234")).isEqualTo("****");
    assertThat(acme.apply(Operator.HASH, "IBAN_CODE", "x")).matches("<IBAN_CODE:[0-9a-f]{16}>");
    assertThat(acme.apply(Operator.PSEUDONYM, "PERSON", "x")).matches("PERSON_[a-z2-9]{12}");
    assertThat(acme.apply(Operator.ENCRYPT, "SECRET", "x")).matches("<SECRET:enc:[A-Za-z0-9_-]+>");
    assertThat(acme.apply(Operator.REMOVE, "SECRET", "x")).isEmpty();
  }

  @Test
  void equalValuesStayEqualInEverySpellingAndWithinATenantOnly() {
    for (Operator operator : List.of(Operator.HASH, Operator.PSEUDONYM)) {
      String one = acme.apply(operator, "IBAN_CODE", "DE89 3704 0044 0532 0130 00");
      assertThat(acme.apply(operator, "IBAN_CODE", "de89-3704-0044-0532-013000")).isEqualTo(one);
      assertThat(acme.apply(operator, "IBAN_CODE", "\uFF24E89370400440532013000")).isEqualTo(one);
      assertThat(acme.apply(operator, "IBAN_CODE", "DE89 3704 0044 0532 0130 01"))
          .isNotEqualTo(one);
      assertThat(acme.apply(operator, "OTHER", "DE89 3704 0044 0532 0130 00"))
          .doesNotContain(one.substring(one.length() - 8));
      assertThat(other.apply(operator, "IBAN_CODE", "DE89 3704 0044 0532 0130 00"))
          .isNotEqualTo(one);
    }
  }

  @Test
  void onlyARoleThatMayDecrypts() {
    Decryptor decryptor = new Decryptor(Keys.of(new byte[32]), Set.of("dpo"));
    assertThatThrownBy(() -> decryptor.decrypt("acme", Set.of("reader"), "x"))
        .isInstanceOf(Decryptor.NotAllowed.class);
    assertThat(
            decryptor
                .decrypt("acme", Set.of("reader", "dpo"), "x :enc: <A:enc:> <A:enc:AAAA>")
                .text())
        .isEqualTo("x :enc: <A:enc:> <A:enc:AAAA>");
  }

  @Test
  void aRoleForOneTenantOpensNoOther() {
    Decryptor decryptor = new Decryptor(Keys.of(new byte[32]), Set.of("dpo"));
    String sealed = acme.apply(Operator.ENCRYPT, "IBAN_CODE", "DE89");

    Decryptor.Revealed revealed = decryptor.decrypt("acme", Set.of("dpo:acme"), "to " + sealed);

    assertThat(revealed.text()).isEqualTo("to DE89");
    assertThat(revealed.role()).isEqualTo("dpo:acme");
    assertThat(revealed.values())
        .containsExactly(
            new Decryptor.Value(
                "IBAN_CODE",
                "DE89",
                Keys.of(new byte[32]).of("acme").valueDigest(Purpose.FINDING, "DE89")));
    assertThat(revealed.values().getFirst().toString()).doesNotContain("DE89");
    assertThatThrownBy(() -> decryptor.decrypt("other", Set.of("dpo:acme"), sealed))
        .isInstanceOf(Decryptor.NotAllowed.class);
  }

  @Test
  void aChangedCiphertextOrTypeStaysClosed() {
    Decryptor decryptor = new Decryptor(Keys.of(new byte[32]), Set.of("dpo"));
    String sealed = acme.apply(Operator.ENCRYPT, "IBAN_CODE", "DE89");
    String changed = sealed.replace("IBAN_CODE", "SECRET");
    assertThat(decryptor.decrypt("acme", Set.of("dpo"), changed).text()).isEqualTo(changed);
    char last = sealed.charAt(sealed.length() - 4);
    String flipped =
        sealed.substring(0, sealed.length() - 4)
            + (last == 'A' ? 'B' : 'A')
            + sealed.substring(sealed.length() - 3);
    assertThat(decryptor.decrypt("acme", Set.of("dpo"), flipped).text()).isEqualTo(flipped);
  }

  @Test
  void theOperatorThatShowsLessWins() {
    Redaction card = new Redaction("p", false, 0, 10, "CREDIT_CARD", Operator.MASK);
    Redaction phone = new Redaction("p", false, 8, 14, "PHONE_NUMBER", Operator.REPLACE);
    assertThat(Merge.of(List.of(card, phone)))
        .containsExactly(new Redaction("p", false, 0, 14, "PHONE_NUMBER", Operator.REPLACE));
    assertThat(Merge.of(List.of(card, new Redaction("p", false, 10, 14, "X", Operator.REMOVE))))
        .hasSize(2);
  }
}
