package io.writ.audit.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.Finding;
import io.writ.engine.Reason;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Which values of which fields lead to a decision. */
final class Terms {
  /** A value in a field. */
  record Term(String field, String value) {}

  private static final int LONGEST = 200;

  private Terms() {}

  /** Adds the terms of a decision. */
  static void of(DecisionRecord record, Collection<Term> terms) {
    add(terms, "tenant", record.tenant());
    add(terms, "caller", record.caller());
    add(terms, "subject", record.subjectDigest());
    add(terms, "model", record.model().name());
    add(terms, "conversation", record.conversation());
    add(terms, "verdict", record.verdict());
    for (Reason reason : record.reasons()) {
      add(terms, "rule", reason.rule());
    }
    for (Finding finding : record.findings()) {
      add(terms, "type", finding.type());
    }
  }

  /** The terms that a decision which matches must have. */
  static Set<Term> of(DecisionQuery query) {
    Set<Term> terms = new HashSet<>();
    add(terms, "tenant", query.tenant());
    add(terms, "caller", query.caller());
    add(terms, "subject", query.subjectDigest());
    add(terms, "model", query.model());
    add(terms, "conversation", query.conversation());
    add(terms, "verdict", query.verdict());
    add(terms, "rule", query.rule());
    add(terms, "type", query.type());
    return terms;
  }

  private static void add(Collection<Term> terms, String field, Optional<String> value) {
    value.ifPresent(v -> add(terms, field, v));
  }

  private static void add(Collection<Term> terms, String field, String value) {
    if (!value.isEmpty()) {
      terms.add(new Term(field, value(value)));
    }
  }

  /** A value as the table keeps it: a B-tree takes no long keys, so those are hashed. */
  private static String value(String value) {
    String text = value.replace('\0', '\uFFFD');
    if (text.length() <= LONGEST) {
      return text;
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
