package io.writ.engine.json;

import static io.writ.engine.json.InvalidRequest.Code.INVALID_FIELD;
import static io.writ.engine.json.InvalidRequest.Code.MALFORMED_JSON;
import static io.writ.engine.json.InvalidRequest.Code.TOO_LARGE;
import static io.writ.engine.json.InvalidRequest.Code.UNKNOWN_FIELD;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionReaderTest {
  private static final Set<String> REGIONS = Set.of("DE", "US", "EU");
  private static final String SMALL =
      "{\"kind\":\"INPUT\",\"tenant\":\"acme\",\"caller\":\"bot\",\"content\":[{\"path\":\"p\",\"text\":\"hi\"}]%s}";

  private final InteractionReader reader = new InteractionReader(RequestLimits.DEFAULT);

  private Request read(String body) {
    return reader.read(body.getBytes(UTF_8), REGIONS::contains);
  }

  private InvalidRequest refusal(byte[] body) {
    return catchThrowableOfType(InvalidRequest.class, () -> reader.read(body, REGIONS::contains));
  }

  private InvalidRequest refusal(String body) {
    return refusal(body.getBytes(UTF_8));
  }

  private static String with(String members) {
    return SMALL.formatted("," + members);
  }

  private static String part(String members) {
    return "{\"kind\":\"INPUT\",\"tenant\":\"acme\",\"caller\":\"bot\",\"content\":[{%s}]}"
        .formatted(members);
  }

  @Test
  void readsEveryField() {
    Interaction interaction =
        read("""
                {"kind": "TOOL_CALL", "tenant": "acme", "caller": "support-bot", "purpose": "customer-support",
                 "subject": {"id": "u-17", "region": "DE", "roles": ["agent"], "entitlements": ["claims:read"]},
                 "model": {"provider": "openai", "name": "gpt-x", "region": "US"},
                 "conversation": "c-1", "parent": "d-1", "tool": {"name": "sql.execute"}, "confidence": 0.5,
                 "usage": {"inputTokens": 3, "outputTokens": 4, "cost": 0.25, "currency": "EUR"},
                 "content": [{"path": "t", "text": "…", "labels": ["internal"], "source": "https://x.test/",
                              "retrievedAt": "2026-01-01T00:00:00Z"},
                             {"path": "arguments", "json": {"n": 1.10, "s": ["a", null, true]}}]}
                """)
            .interaction();
    assertThat(interaction.kind()).isEqualTo(Kind.TOOL_CALL);
    assertThat(interaction.subject().entitlements()).containsExactly("claims:read");
    assertThat(interaction.model().region()).isEqualTo("US");
    assertThat(interaction.tool()).isEqualTo("sql.execute");
    assertThat(interaction.confidence()).isEqualTo(0.5);
    assertThat(interaction.usage().outputTokens()).isEqualTo(4);
    assertThat(interaction.content().get(0).provenance().labels()).containsExactly("internal");
    assertThat(((Part.Json) interaction.content().get(1)).json())
        .hasToString("{\"n\":1.10,\"s\":[\"a\",null,true]}");
  }

  @Test
  void leavesOutWhatIsOptional() {
    Request request = read(SMALL.formatted(""));
    assertThat(request.deadlineMillis()).isEmpty();
    assertThat(request.interaction())
        .isEqualTo(Interaction.of(Kind.INPUT, "acme", "bot", List.of(new Part.Text("p", "hi"))));
    assertThat(read(with("\"deadlineMillis\":250")).deadlineMillis()).hasValue(250);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"kind\":",
        "nope",
        "{\"kind\":\"INPUT\"} x",
        "{'kind':1}",
        "{\"kind\":NaN}",
        "[1,]"
      })
  void refusesWhatIsNotJson(String body) {
    assertThat(refusal(body).code()).isIn(MALFORMED_JSON, INVALID_FIELD);
  }

  @Test
  void saysWhereTheJsonBreaks() {
    InvalidRequest refusal = refusal("{\"kind\":\"INPUT\",\n \"tenant\": acme}");
    assertThat(refusal.code()).isEqualTo(MALFORMED_JSON);
    assertThat(refusal.expected()).contains("line 2").doesNotContain("acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kind\":\"INPUT\"|kind|each field once",
        "\"subject\":{\"region\":\"XX\"}|subject.region|an ISO 3166-1 alpha-2 code or a group of the reference data",
        "\"subject\":{\"roles\":\"a\"}|subject.roles|an array",
        "\"subject\":{\"roles\":[1]}|subject.roles[0]|a string",
        "\"model\":[]|model|an object",
        "\"confidence\":1.5|confidence|a number from 0.0 to 1.0",
        "\"confidence\":\"high\"|confidence|a number from 0.0 to 1.0",
        "\"usage\":{\"inputTokens\":-1}|usage.inputTokens|a whole number from 0 to 9223372036854775807",
        "\"usage\":{\"currency\":\"euro\"}|usage.currency|an ISO 4217 code",
        "\"deadlineMillis\":0|deadlineMillis|a whole number from 1 to 60000",
        "\"deadlineMillis\":99999999999999999999|deadlineMillis|a whole number from 1 to 60000",
        "\"purpose\":null|purpose|a string",
      })
  void namesTheFieldAndWhatIsExpected(String members, String field, String expected) {
    InvalidRequest refusal = refusal(with(members));
    assertThat(refusal.code()).isEqualTo(INVALID_FIELD);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.expected()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"path\":\"p\"|content[0].text",
        "\"text\":\"x\"|content[0].path",
        "\"path\":\"p\",\"text\":\"x\",\"json\":1|content[0].text"
      })
  void wantsAPathAndOneKindOfContent(String members, String field) {
    assertThat(refusal(part(members)).field()).isEqualTo(field);
  }

  @Test
  void namesAnUnknownFieldOnlyWhenItLooksLikeOne() {
    assertThat(refusal(with("\"modell\":1")).code()).isEqualTo(UNKNOWN_FIELD);
    assertThat(refusal(with("\"modell\":1")).field()).isEqualTo("modell");
    assertThat(refusal(with("\"ann@example.com\":1")).field()).isEqualTo("?");
  }

  @Test
  void refusesTheRequiredFieldsOneByOne() {
    assertThat(refusal("{}").field()).isEqualTo("kind");
    assertThat(refusal("{\"kind\":\"INPUT\"}").field()).isEqualTo("tenant");
    assertThat(refusal("{\"kind\":\"INPUT\",\"tenant\":\"a\"}").field()).isEqualTo("caller");
    assertThat(
            refusal("{\"kind\":\"INPUT\",\"tenant\":\"a\",\"caller\":\"b\",\"content\":[]}")
                .field())
        .isEqualTo("content");
    assertThat(refusal("{\"kind\":\"PROMPT\"}").expected()).contains("TOOL_RESULT");
  }

  @Test
  void refusesTextThatHasNoUtf8Form() {
    assertThat(refusal(part("\"path\":\"p\",\"text\":\"a\\ud800b\"")).expected())
        .isEqualTo("text without lone surrogates");
    assertThat(refusal(part("\"path\":\"p\",\"text\":\"\\udc00\"")).field())
        .isEqualTo("content[0].text");
    assertThat(refusal(part("\"path\":\"p\",\"text\":\"a\\u0000\"")).expected())
        .isEqualTo("text without NUL");
    assertThat(refusal(part("\"path\":\"p\",\"json\":{\"k\\udfff\":1}"))).isNotNull();
    assertThat(refusal(new byte[] {'"', (byte) 0xc3, '"'}).code())
        .isIn(MALFORMED_JSON, INVALID_FIELD);
    byte[] surrogateInUtf8 = part("\"path\":\"p\",\"text\":\"???\"").getBytes(UTF_8);
    int at = new String(surrogateInUtf8, UTF_8).indexOf("???");
    surrogateInUtf8[at] = (byte) 0xed;
    surrogateInUtf8[at + 1] = (byte) 0xa0;
    surrogateInUtf8[at + 2] = (byte) 0x80;
    assertThat(refusal(surrogateInUtf8)).isNotNull();
    assertThat(refusal(SMALL.formatted("").getBytes(UTF_16BE)).code()).isEqualTo(MALFORMED_JSON);
    assertThat(read(part("\"path\":\"p\",\"text\":\"\\ud83d\\ude00\""))).isNotNull();
  }

  @Test
  void boundsEverySize() {
    assertThat(refusal(" ".repeat(RequestLimits.DEFAULT.bytes() + 1)).code()).isEqualTo(TOO_LARGE);
    assertThat(
            refusal(part("\"path\":\"p\",\"json\":" + "[".repeat(5_000) + "]".repeat(5_000)))
                .code())
        .isEqualTo(TOO_LARGE);
    assertThat(refusal("[".repeat(5_000)).code()).isEqualTo(INVALID_FIELD);
    assertThat(refusal(part("\"path\":\"p\",\"json\":[" + "1,".repeat(60_000) + "1]")).code())
        .isEqualTo(TOO_LARGE);
    assertThat(refusal(part("\"path\":\"p\",\"json\":" + "9".repeat(1_000))).code())
        .isEqualTo(TOO_LARGE);
    String parts =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "{\"path\":\"p" + i + "\",\"text\":\"\"}")
            .collect(Collectors.joining(","));
    assertThat(refusal("{\"kind\":\"INPUT\",\"content\":[" + parts + "]}").code())
        .isEqualTo(TOO_LARGE);
    assertThat(refusal(with("\"purpose\":\"" + "x".repeat(100_000) + "\"")).expected())
        .isEqualTo("a string of at most 256 characters");
  }

  @Test
  void refusesAPathTwice() {
    InvalidRequest refusal =
        refusal(
            "{\"kind\":\"INPUT\",\"tenant\":\"a\",\"caller\":\"b\",\"content\":"
                + "[{\"path\":\"p\",\"text\":\"\"},{\"path\":\"p\",\"text\":\"\"}]}");
    assertThat(refusal.field()).isEqualTo("content[1].path");
  }

  @Test
  void refusesAMemberTwiceInsideJson() {
    assertThat(refusal(part("\"path\":\"p\",\"json\":{\"a\":1,\"a\":2}")).field())
        .isEqualTo("content[0].json");
  }

  @Test
  void readsABatchAllOrNothing() {
    String small = SMALL.formatted("");
    assertThat(
            reader.readBatch(("[" + small + "," + small + "]").getBytes(UTF_8), REGIONS::contains))
        .hasSize(2);
    InvalidRequest refusal =
        catchThrowableOfType(
            InvalidRequest.class,
            () -> reader.readBatch(("[" + small + ",{}]").getBytes(UTF_8), REGIONS::contains));
    assertThat(refusal.field()).isEqualTo("[1].kind");
  }

  @Test
  void neverQuotesWhatWasSent() {
    String canary = "canary-7f3a";
    for (String body :
        List.of(
            part("\"path\":\"p\",\"text\":\"" + canary),
            with("\"purpose\":{\"" + canary + "\":1}"),
            with("\"" + canary + " x\":1"),
            canary,
            with("\"subject\":{\"region\":\"" + canary + "\"}"))) {
      assertThat(refusal(body).getMessage()).doesNotContain(canary);
    }
  }
}
