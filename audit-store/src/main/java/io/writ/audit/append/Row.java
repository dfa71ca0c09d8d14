package io.writ.audit.append;

import io.writ.audit.tree.Hashes;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DisputeEvent;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.PolicySetEvent;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.RevealEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as its row and its leaf, made on the caller's thread.
 *
 * @param micros its time in microseconds since the epoch
 * @param conversation for an event, the decision that it is about
 * @param idempotencyKey empty when there is none
 */
record Row(
    String id,
    String form,
    long micros,
    String verdict,
    String tenant,
    String caller,
    String subject,
    String model,
    String conversation,
    String idempotencyKey,
    byte[] json,
    byte[] leafHash) {
  private static final int MAX_KEY = 200;

  static Row of(LogEntry entry) {
    String id = UUID.fromString(entry.id()).toString();
    if (!id.equals(entry.id())) {
      throw new IllegalArgumentException("the entry's id is not a UUID in lower case");
    }
    byte[] json = entry.canonicalJson();
    byte[] leafHash = Hashes.leaf(json);
    return switch (entry) {
      case DecisionRecord r ->
          new Row(
              id,
              "decision",
              micros(r.time()),
              text(r.verdict()),
              text(r.tenant()),
              text(r.caller()),
              text(r.subjectDigest()),
              text(r.model().name()),
              text(r.conversation()),
              key(r.idempotencyKey()),
              json,
              leafHash);
      case PolicySetEvent e -> event(e, "policy-set", "", "", json, leafHash);
      case PromptEvent e -> event(e, "prompt", e.tenant(), "", json, leafHash);
      case RevealEvent e -> event(e, "reveal", e.tenant(), e.decision(), json, leafHash);
      case DisputeEvent e -> event(e, "dispute", e.tenant(), e.decision(), json, leafHash);
    };
  }

  private static Row event(
      LogEntry entry, String form, String tenant, String about, byte[] json, byte[] leafHash) {
    return new Row(
        entry.id(),
        form,
        micros(entry.time()),
        "",
        text(tenant),
        "",
        "",
        "",
        text(about),
        key(entry.idempotencyKey()),
        json,
        leafHash);
  }

  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
  }

  private static String key(String key) {
    if (key.length() > MAX_KEY) {
      throw new IllegalArgumentException("the idempotency key's digest is too long");
    }
    return text(key);
  }

  /** What PostgreSQL's text can't hold becomes U+FFFD; the JSON has it all. */
  private static String text(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == 0 || Character.isSurrogate(value.charAt(i))) {
        return replaced(value);
      }
    }
    return value;
  }

  private static String replaced(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
