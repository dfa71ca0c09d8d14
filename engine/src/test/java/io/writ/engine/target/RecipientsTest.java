package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann@Example.COM | ann@example.com",
        "Ann Example <ann@example.com> | ann@example.com",
        "\"evil@evil.test, x\" <ann@example.com> | ann@example.com",
        "\"ann\"@example.com | ann@example.com",
        "ann@example.com (a, comment <x@y.z>) | ann@example.com",
        "ann@bücher.example | ann@xn--bcher-kva.example",
        "ann@example.com. | ann@example.com",
        "a@x.example, B <b@y.example>;c@z.example | a@x.example,b@y.example,c@z.example",
        "team: a@x.example, b@y.example; , c@z.example | a@x.example,b@y.example,c@z.example",
        "ann+tag@example.com | ann+tag@example.com",
      })
  void namesEachRecipient(String list, String names) {
    assertThat(Recipients.parse(list).orElseThrow().stream().map(Name::text))
        .containsExactly(names.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "ann@",
        "@example.com",
        "ann@[127.0.0.1]",
        "ann%evil.test@example.com",
        "evil.test!ann@example.com",
        "<@relay.test:ann@example.com>",
        "\"ann@evil.test\"@example.com",
        "ann@example.com\r\nBcc: evil@evil.test",
        "ann@example.com <evil@evil.test",
        "<ann@example.com> evil@evil.test",
        "a@b@example.com",
        "\"ann"
      })
  void hasNoNamesWhereServersDisagree(String list) {
    assertThat(Recipients.parse(list)).isEmpty();
  }

  @Test
  void findsRecipientsInAllHeadersOfAMessage() {
    String message =
        "From: me@example.com\r\nTo: a@x.example,\r\n b@y.example\r\nBCC: c@z.example\r\n"
            + "Resent-To: d@w.example\r\nSubject: To: e@v.example\r\n\r\nTo: f@u.example";
    assertThat(Recipients.ofMessage(message).orElseThrow().stream().map(Name::text))
        .isEqualTo(List.of("a@x.example", "b@y.example", "c@z.example", "d@w.example"));
  }

  @Test
  void refusesAMessageWithoutRecipients() {
    assertThat(Recipients.ofMessage("Subject: x\n\nTo: a@x.example")).isEmpty();
  }
}
