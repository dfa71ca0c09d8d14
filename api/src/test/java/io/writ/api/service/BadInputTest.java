package io.writ.api.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.api.service.RunningService.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be understood is refused with a code, a field and what was expected, and no more. */
@ExtendWith(QuietLogs.class)
class BadInputTest {
  private static final String GOOD =
      """
      {"kind":"INPUT","tenant":"acme","caller":"tests","content":[{"path":"p","text":"canary-7f3a"}]}""";

  private final RunningService service = SharedService.get();

  @AfterEach
  void theServiceGoesOn() {
    assertThat(service.decide(GOOD).status()).isEqualTo(200);
  }

  static Stream<Arguments> bodies() {
    String many = "{\"path\":\"p%d\",\"text\":\"canary-7f3a\"}";
    String parts =
        String.join(",", Stream.iterate(0, i -> i + 1).limit(20_000).map(many::formatted).toList());
    return Stream.of(
        Arguments.of("nothing at all", " ", 400, "malformed-json", ""),
        Arguments.of("cut off", GOOD.substring(0, 60), 400, "malformed-json", null),
        Arguments.of("something after it", GOOD + "{}", 400, "malformed-json", null),
        Arguments.of("an array", "[]", 400, "invalid-field", ""),
        Arguments.of("NaN", GOOD.replace("\"INPUT\"", "NaN"), 400, "malformed-json", null),
        Arguments.of(
            "wrong type",
            with("\"tenant\":\"acme\"", "\"tenant\":17"),
            400,
            "invalid-field",
            "tenant"),
        Arguments.of("null", with("\"acme\"", "null"), 400, "invalid-field", "tenant"),
        Arguments.of("missing", with("\"caller\":\"tests\",", ""), 400, "invalid-field", "caller"),
        Arguments.of(
            "unknown field", with("\"caller\"", "\"x\":1,\"caller\""), 400, "unknown-field", "x"),
        Arguments.of(
            "a name that is content",
            with("\"caller\"", "\"canary-7f3a@x\":1,\"caller\""),
            400,
            "unknown-field",
            "?"),
        Arguments.of(
            "twice",
            with("\"caller\"", "\"tenant\":\"b\",\"caller\""),
            400,
            "invalid-field",
            "tenant"),
        Arguments.of("unknown kind", with("INPUT", "canary-7f3a"), 400, "invalid-field", "kind"),
        Arguments.of("lower case kind", with("INPUT", "input"), 400, "invalid-field", "kind"),
        Arguments.of(
            "no content",
            with("[{\"path\":\"p\",\"text\":\"canary-7f3a\"}]", "[]"),
            400,
            "invalid-field",
            "content"),
        Arguments.of(
            "text and json", with("\"text\"", "\"json\":{},\"text\""), 400, "invalid-field", null),
        Arguments.of(
            "escaped lone surrogate",
            with("\"canary-7f3a\"", "\"canary-7f3a \\ud800\""),
            400,
            "invalid-field",
            "content[0].text"),
        Arguments.of(
            "escaped NUL",
            with("\"canary-7f3a\"", "\"canary-7f3a \\u0000\""),
            400,
            "invalid-field",
            "content[0].text"),
        Arguments.of(
            "a lone surrogate in a JSON part",
            with("\"text\":\"canary-7f3a\"", "\"json\":{\"a\":\"\\udc00\"}"),
            400,
            "invalid-field",
            null),
        Arguments.of(
            "unknown region",
            with("\"caller\"", "\"model\":{\"region\":\"canary-7f3a\"},\"caller\""),
            400,
            "invalid-field",
            "model.region"),
        Arguments.of(
            "unknown region of a subject",
            with("\"caller\"", "\"subject\":{\"region\":\"XX\"},\"caller\""),
            400,
            "invalid-field",
            "subject.region"),
        Arguments.of(
            "duplicate paths",
            with("{\"path\":\"p\"", "{\"path\":\"p\",\"text\":\"a\"},{\"path\":\"p\""),
            400,
            "invalid-field",
            "content[1].path"),
        Arguments.of(
            "a 100 kB identifier",
            with("acme", "a".repeat(100_000)),
            400,
            "invalid-field",
            "tenant"),
        Arguments.of(
            "confidence out of range",
            with("\"caller\"", "\"confidence\":1.5,\"caller\""),
            400,
            "invalid-field",
            "confidence"),
        Arguments.of(
            "no time",
            with("\"caller\"", "\"deadlineMillis\":0,\"caller\""),
            400,
            "invalid-field",
            "deadlineMillis"),
        Arguments.of(
            "too much time",
            with("\"caller\"", "\"deadlineMillis\":99999999,\"caller\""),
            400,
            "invalid-field",
            "deadlineMillis"),
        Arguments.of(
            "a fraction of a millisecond",
            with("\"caller\"", "\"deadlineMillis\":1.5,\"caller\""),
            400,
            "invalid-field",
            "deadlineMillis"),
        Arguments.of(
            "5,000 levels",
            with("\"text\":\"canary-7f3a\"", "\"json\":" + "[".repeat(5_000) + "]".repeat(5_000)),
            413,
            "content-too-large",
            null),
        Arguments.of(
            "200,000 values",
            with("\"text\":\"canary-7f3a\"", "\"json\":[" + "1,".repeat(200_000) + "1]"),
            413,
            "content-too-large",
            null),
        Arguments.of(
            "20,000 parts",
            with("{\"path\":\"p\",\"text\":\"canary-7f3a\"}", parts),
            413,
            "content-too-large",
            null),
        Arguments.of(
            "a number of 5,000 digits",
            with("\"text\":\"canary-7f3a\"", "\"json\":" + "9".repeat(5_000)),
            413,
            "content-too-large",
            null),
        Arguments.of(
            "10 MB",
            with("canary-7f3a", "canary-7f3a ".repeat(900_000)),
            413,
            "content-too-large",
            null));
  }

  private static String with(String part, String other) {
    assertThat(GOOD).contains(part);
    return GOOD.replace(part, other);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aBadBodyIsRefused(String name, String body, int status, String code, String field) {
    Answer answer = service.decide(body);

    assertProblem(answer, status, code);
    if (field != null) {
      assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }
  }

  static Stream<byte[]> encodings() {
    return Stream.of(
        GOOD.replace("canary-7f3a", "canary-7f3a é").getBytes(ISO_8859_1),
        GOOD.getBytes(UTF_16LE),
        ("\ufeff" + GOOD).getBytes(UTF_8),
        // A surrogate as three bytes (CESU-8), and an overlong slash.
        GOOD.replace("canary-7f3a", "canary-7f3a í\u00a0\u0080").getBytes(ISO_8859_1),
        GOOD.replace("canary-7f3a", "canary-7f3a À¯").getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void onlyUtf8IsRead(byte[] body) {
    Answer answer = service.post("/v1/decisions", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isIn("malformed-json", "invalid-field");
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY);
  }

  @Test
  void whatIsNoRequestIsAProblemToo() {
    assertProblem(service.get("/canary-7f3a"), 404, "not-found");
    assertProblem(service.get("/v1/decisions/canary-7f3a"), 404, "not-found");
    assertProblem(
        service.get("/v1/decisions/00000000-0000-7000-8000-000000000000"), 404, "not-found");
    assertProblem(
        service.send(HttpRequest.newBuilder(service.uri("/v1/decisions")).DELETE()),
        405,
        "method-not-allowed");
    assertProblem(
        service.send(
            HttpRequest.newBuilder(service.uri("/v1/decisions"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(GOOD))),
        415,
        "unsupported-media-type");
    assertProblem(
        service.post("/v1/decisions", GOOD.getBytes(UTF_8), "Accept", "text/html"),
        406,
        "not-acceptable");
    assertProblem(service.decide(GOOD, "Idempotency-Key", "k".repeat(256)), 400, "invalid-header");
  }

  @Test
  void parametersAreCheckedAsStrictlyAsFields() {
    for (String query :
        List.of(
            "limit=0",
            "limit=1001",
            "limit=x",
            "from=yesterday",
            "verdict=canary-7f3a",
            "canary-7f3a=1",
            "subject=canary-7f3a",
            "cursor=canary-7f3a",
            "tenant=a&tenant=b",
            "tenant=" + "a".repeat(1_000))) {
      assertProblem(service.get("/v1/decisions?" + query), 400, "invalid-parameter");
    }
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    JsonNode json = answer.json();
    assertThat(json.path("code").asText()).isEqualTo(code);
    assertThat(json.path("status").asInt()).isEqualTo(status);
    assertThat(json.path("title").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain(QuietLogs.CANARY, "Exception", "io.writ", "at io.");
  }
}
