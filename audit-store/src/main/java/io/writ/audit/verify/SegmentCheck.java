package io.writ.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the segments and terms that queries go by are those of the records: a term that is gone
 * hides decisions from whoever looks for them. The last entries need not have a segment yet.
 */
final class SegmentCheck implements AutoCloseable {
  private static final int ENTRIES = 256;
  private static final int LONGEST = 200;
  private static final String SEGMENTS =
      "select number, s.earliest, s.latest from writ.segment s order by s.number";
  private static final String TERMS =
      "select segment, t.field, t.value from writ.term t order by t.segment";

  private final Problems problems;
  private final Cursor segments;
  private final Cursor terms;
  private final Set<String> expected = new HashSet<>();
  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.MIN;
  private long current;

  SegmentCheck(Connection connection, Problems problems) throws SQLException {
    this.problems = problems;
    segments = new Cursor(connection, SEGMENTS, Cursor.SHORT);
    terms = new Cursor(connection, TERMS, Cursor.SHORT);
  }

  /** Takes the next entry that is there. */
  void entry(long index, Optional<JsonNode> json) throws SQLException {
    if (index / ENTRIES != current) {
      check();
      current = index / ENTRIES;
    }
    json.ifPresent(this::expect);
  }

  /** Nothing may go on after the last segment that is full. */
  void finish(long entries) throws SQLException {
    if (entries > 0 && entries % ENTRIES == 0) {
      check();
    }
    while (segments.hasRow()) {
      unexpected();
    }
    for (; terms.hasRow(); terms.next()) {
      problems.add("term", terms.number(), "a term of no segment");
    }
  }

  private void check() throws SQLException {
    while (segments.number() < current) {
      unexpected();
    }
    boolean isThere = segments.number() == current;
    if (isThere) {
      ResultSet row = segments.row();
      if (!time(row, "earliest").equals(earliest) || !time(row, "latest").equals(latest)) {
        problems.add("segment", current, "its times are not those of its entries");
      }
      segments.next();
    } else if (segments.hasRow()) {
      problems.add("segment", current, "missing");
    }
    // Without later segments it is only not indexed yet.
    if (!terms().equals(isThere ? expected : Set.of())) {
      problems.add("term", current, "the terms are not those of the segment's records");
    }
    expected.clear();
    earliest = Instant.MAX;
    latest = Instant.MIN;
  }

  private Set<String> terms() throws SQLException {
    Set<String> found = new HashSet<>();
    for (; terms.number() <= current; terms.next()) {
      String key = key(terms.row().getString("field"), terms.row().getString("value"));
      if (terms.number() < current || !found.add(key)) {
        problems.add("term", terms.number(), "a term of no segment, or a second time");
      }
    }
    return found;
  }

  private void unexpected() throws SQLException {
    problems.add("segment", segments.number(), "its entries are not all there");
    segments.next();
  }

  private void expect(JsonNode json) {
    try {
      Instant time = Instant.parse(json.path("time").asText());
      earliest = time.isBefore(earliest) ? time : earliest;
      latest = time.isAfter(latest) ? time : latest;
    } catch (DateTimeException e) {
      // Said about the entry's column.
    }
    if (json.path("entry").asText().equals("decision")) {
      add("tenant", json.path("tenant"));
      add("caller", json.path("caller"));
      add("subject", json.path("subjectDigest"));
      add("model", json.at("/model/name"));
      add("conversation", json.path("conversation"));
      add("verdict", json.path("verdict"));
      json.path("reasons").forEach(reason -> add("rule", reason.path("rule")));
      json.path("findings").forEach(finding -> add("type", finding.path("type")));
    }
  }

  private void add(String field, JsonNode value) {
    String text = Columns.storable(value.asText(""));
    if (!text.isEmpty()) {
      expected.add(key(field, text.length() <= LONGEST ? text : "sha256:" + sha256(text)));
    }
  }

  private static String key(String field, String value) {
    return field + "=" + value;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws SQLException {
    segments.close();
    terms.close();
  }
}
