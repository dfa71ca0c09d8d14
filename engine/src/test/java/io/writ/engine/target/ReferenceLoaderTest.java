package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Target;
import io.writ.engine.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceLoaderTest {
  private static final Map<String, String> FILES =
      Map.of(
          "reference/regions.csv",
          """
          group,region,source,date
          EU,DE,https://example.org/eu,2025-01-01
          EU,FR,https://example.org/eu,2025-01-01
          EEA,EU,https://example.org/eea,2025-01-01
          EEA,NO,"https://example.org/eea, annex",2025-01-01
          """,
          "reference/endpoints.csv",
          """
          endpoint,region,provider,source
          eu.example.com,DE,example,inventory
          example.com,US,example,inventory
          s3://acme-claims,FR,aws,inventory
          """,
          "reference/tools.yaml",
          """
          tools:
            sql.execute:
              region: DE
              default_schema: public
              targets:
                - {argument: /query, kind: sql}
            http.request:
              targets:
                - {argument: /url, kind: url, verb: GET, verb_from: /method}
              others: [headers]
            mail.send:
              targets:
                - {argument: /to, kind: email}
                - {argument: "/cc/*/address", kind: email, optional: true}
            s3.put:
              targets:
                - {argument: /bucket, key_from: /key, kind: bucket, verb: PUT, provider: s3}
            calculator: {read_only: true}
          """,
          "reference/patterns.yaml",
          """
          patterns:
            claims: {kind: sql, verbs: [UPDATE], tables: ["public.claims", "claims.*"]}
            own: {kind: url, domains: ["example.com", "**.example.com"], paths: ["/v1/**"]}
            exports: {kind: bucket, buckets: ["s3://acme-claims"], paths: ["/daily/*"]}
          """);

  private final Reference reference = load(FILES, new ArrayList<>());

  @Test
  void knowsCountriesAndGroups() {
    assertThat(reference.isRegion("DE")).isTrue();
    assertThat(reference.isRegion("EEA")).isTrue();
    assertThat(reference.isRegion("XX")).isFalse();
    assertThat(reference.groupsOf("DE")).containsExactlyInAnyOrder("DE", "EU", "EEA");
    assertThat(reference.groupsOf("NO")).containsExactlyInAnyOrder("NO", "EEA");
    assertThat(reference.groupsOf("EU")).containsExactlyInAnyOrder("EU", "EEA");
    assertThat(reference.groupsOf("XX")).isEmpty();
  }

  @Test
  void findsAHostByItsLongestSuffix() {
    assertThat(reference.regionOfHost("api.eu.example.com")).isEqualTo("DE");
    assertThat(reference.regionOfHost("api.example.com")).isEqualTo("US");
    assertThat(reference.regionOfHost("badexample.com")).isEmpty();
  }

  @Test
  void readsTargetsFromArguments() {
    assertThat(targets("sql.execute", "{'query': 'UPDATE claims SET a = 1'}"))
        .containsExactly(new Target("sql.execute", "sql", "UPDATE", "public.claims", "", "DE"));
    assertThat(
            targets(
                "http.request", "{'url': 'https://api.eu.example.com/v1/x?y', 'method': 'post'}"))
        .containsExactly(
            new Target(
                "http.request",
                "url",
                "POST",
                "api.eu.example.com/v1/x",
                "api.eu.example.com",
                "DE"));
    assertThat(targets("http.request", "{'url': 'https://example.org'}"))
        .containsExactly(
            new Target("http.request", "url", "GET", "example.org/", "example.org", ""));
    assertThat(
            targets(
                "mail.send",
                "{'to': ['a@example.com', 'b@example.org'], 'cc': [{'address': 'c@x.test'}]}"))
        .extracting(Target::name)
        .containsExactly("a@example.com", "b@example.org", "c@x.test");
    assertThat(targets("s3.put", "{'bucket': 'acme-claims', 'key': 'daily/x'}"))
        .containsExactly(
            new Target("s3.put", "bucket", "PUT", "s3://acme-claims/daily/x", "", "FR"));
    assertThat(targets("calculator", "{}"))
        .containsExactly(new Target("calculator", "tool", "READ", "calculator", "", ""));
  }

  @Test
  void whatItDoesNotUnderstandIsUnknown() {
    for (String[] call :
        new String[][] {
          {"rm", "{}"},
          {"sql.execute", "{}"},
          {"sql.execute", "{'query': 1}"},
          {"sql.execute", "{'query': 'hello'}"},
          {"sql.execute", "[]"},
          {"http.request", "{'url': 'https://example.org', 'proxy': 'http://evil.test'}"},
          {"http.request", "{'url': 'https://example.org', 'method': {}}"},
          {"http.request", "{'url': 'https://example.org', 'method': 'GET x'}"},
          {"mail.send", "{'to': []}"},
          {"mail.send", "{'to': ['a@example.com', 7]}"}
        }) {
      assertThat(targets(call[0], call[1])).extracting(Target::kind).contains("unknown");
    }
  }

  @Test
  void namesThePatternsThatMatch() {
    assertThat(patterns("sql.execute", "{'query': 'UPDATE claims SET a = 1'}"))
        .isEqualTo("[claims]");
    assertThat(patterns("sql.execute", "{'query': 'DELETE FROM claims'}")).isEqualTo("[]");
    assertThat(patterns("http.request", "{'url': 'https://a.b.example.com/v1/a/b'}"))
        .isEqualTo("[own]");
    assertThat(patterns("http.request", "{'url': 'https://a.b.example.com/v2'}")).isEqualTo("[]");
    assertThat(patterns("s3.put", "{'bucket': 'acme-claims', 'key': 'daily/x'}"))
        .isEqualTo("[exports]");
    assertThat(patterns("s3.put", "{'bucket': 'acme-claims', 'key': 'daily/x/y'}")).isEqualTo("[]");
  }

  @Test
  void reportsEveryProblemWithItsLine() {
    List<Problem> problems = new ArrayList<>();
    load(
        Map.of(
            "reference/regions.csv",
            "group,region,source,date\nDE,FR,s,2025-01-01\nEU,QQ,s,2025-01-01\nEU,DE,,2025-01-01\n",
            "reference/endpoints.csv",
            "endpoint,region,provider,source\nexa mple,US,x,s\nexample.com,QQ,x,s\n",
            "reference/tools.yaml",
            "tools:\n  a:\n    targets:\n      - {argument: query, kind: ftp}\n  b:\n    nope: 1\n",
            "reference/patterns.yaml",
            "patterns:\n  a: &x {kind: sql}\n",
            "reference/more.csv",
            ""),
        problems);
    assertThat(problems.stream().map(p -> p.file() + ":" + p.line()))
        .containsExactlyInAnyOrder(
            "reference/more.csv:0",
            "reference/regions.csv:2",
            "reference/regions.csv:3",
            "reference/regions.csv:4",
            "reference/endpoints.csv:2",
            "reference/endpoints.csv:3",
            "reference/tools.yaml:4",
            "reference/tools.yaml:4",
            "reference/tools.yaml:6",
            "reference/patterns.yaml:2");
  }

  private String patterns(String tool, String arguments) {
    return reference.patternsOf(targets(tool, arguments).getFirst()).toString();
  }

  private List<Target> targets(String tool, String arguments) {
    return reference.targetsOf(tool, json(arguments.replace('\'', '"')));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Reference load(Map<String, String> files, List<Problem> problems) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return ReferenceLoader.load(bytes, problems::add);
  }
}
