package io.writ.audit.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Compares the columns of an entry with its JSON, which is what the tree covers. */
final class Columns {
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private Columns() {}

  static Optional<JsonNode> json(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      return json.isObject() ? Optional.of(json) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static void check(ResultSet row, long index, JsonNode json, Problems problems)
      throws SQLException {
    boolean decision = json.path("entry").asText().equals("decision");
    compare(row, "form", json.path("entry"), index, problems);
    compare(row, "id", json.path("id"), index, problems);
    JsonNode nothing = json.path("\0");
    compare(row, "verdict", decision ? json.path("verdict") : nothing, index, problems);
    compare(row, "tenant", json.path("tenant"), index, problems);
    compare(row, "caller", decision ? json.path("caller") : nothing, index, problems);
    compare(row, "subject", decision ? json.path("subjectDigest") : nothing, index, problems);
    compare(row, "model", decision ? json.at("/model/name") : nothing, index, problems);
    JsonNode belongsTo = json.path(decision ? "conversation" : "decision");
    compare(row, "conversation", belongsTo, index, problems);
    compare(row, "idempotency_key", json.path("idempotencyKey"), index, problems);
    Instant time = row.getObject("time", OffsetDateTime.class).toInstant();
    if (!isTime(json.path("time").asText(), time)) {
      problems.add("entry", index, "the column time is not what the record says");
    }
  }

  private static boolean isTime(String text, Instant time) {
    try {
      return Instant.parse(text).equals(time);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void compare(
      ResultSet row, String column, JsonNode expected, long index, Problems problems)
      throws SQLException {
    String value = row.getString(column);
    String text = storable(expected.asText(""));
    boolean same =
        value == null ? text.isEmpty() && column.equals("idempotency_key") : value.equals(text);
    if (!same) {
      problems.add("entry", index, "the column " + column + " is not what the record says");
    }
  }

  /** PostgreSQL's text has no NUL. */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
