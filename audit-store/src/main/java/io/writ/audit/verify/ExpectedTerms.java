package io.writ.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** The rows of {@code term} that a record must have. */
final class ExpectedTerms {
  private static final int LONGEST = 200;

  private ExpectedTerms() {}

  static Set<String> of(JsonNode json) {
    Set<String> terms = new HashSet<>();
    if (!json.path("entry").asText().equals("decision")) {
      return terms;
    }
    add(terms, "tenant", json.path("tenant"));
    add(terms, "caller", json.path("caller"));
    add(terms, "subject", json.path("subjectDigest"));
    add(terms, "model", json.at("/model/name"));
    add(terms, "conversation", json.path("conversation"));
    json.path("reasons").forEach(reason -> add(terms, "rule", reason.path("rule")));
    json.path("findings").forEach(finding -> add(terms, "type", finding.path("type")));
    return terms;
  }

  static String key(String field, String value) {
    return field + "=" + value;
  }

  private static void add(Set<String> terms, String field, JsonNode value) {
    String text = Columns.storable(value.asText(""));
    if (!text.isEmpty()) {
      terms.add(key(field, text.length() <= LONGEST ? text : "sha256:" + sha256(text)));
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
