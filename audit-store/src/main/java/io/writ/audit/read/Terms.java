package io.writ.audit.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.audit.data.EntryRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which values of which fields lead to an entry. */
final class Terms {
  /** A value in a field, and the entry that has it. */
  record Term(String field, String value, long index) {
    static final Comparator<Term> ORDER =
        Comparator.comparing(Term::field).thenComparing(Term::value).thenComparing(Term::index);
  }

  static final String RULE = "rule";
  static final String TYPE = "type";
  static final String SUBJECT = "subject";
  static final String CONVERSATION = "conversation";
  static final String CALLER = "caller";
  static final String MODEL = "model";
  static final String TENANT = "tenant";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 200;

  private Terms() {}

  /** The terms of a decision; other entries have none. */
  static SortedSet<Term> of(EntryRow row) {
    SortedSet<Term> terms = new TreeSet<>(Term.ORDER);
    if (!row.form().equals("decision")) {
      return terms;
    }
    add(terms, SUBJECT, row.subject(), row.index());
    add(terms, CONVERSATION, row.conversation(), row.index());
    add(terms, CALLER, row.caller(), row.index());
    add(terms, MODEL, row.model(), row.index());
    add(terms, TENANT, row.tenant(), row.index());
    try {
      JsonNode json = JSON.readTree(row.json());
      for (JsonNode reason : json.path("reasons")) {
        add(terms, RULE, reason.path("rule").asText(), row.index());
      }
      for (JsonNode finding : json.path("findings")) {
        add(terms, TYPE, finding.path("type").asText(), row.index());
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(SortedSet<Term> terms, String field, String value, long index) {
    if (!value.isEmpty()) {
      terms.add(new Term(field, value(value), index));
    }
  }

  /** A value as the table keeps it: a B-tree takes no long keys, so those are hashed. */
  static String value(String value) {
    if (value.length() <= LONGEST) {
      return value.replace('\0', '\uFFFD');
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
