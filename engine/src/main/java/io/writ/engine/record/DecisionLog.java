package io.writ.engine.record;

import java.util.concurrent.CompletableFuture;

/** The writing side of the audit log. */
public interface DecisionLog {
  /**
   * Appends an entry. The future MUST NOT complete normally before the entry is durable; its index
   * is contiguous with all others and never given twice. It completes exceptionally with {@link
   * AuditUnavailable}, and then the entry is not in the log (unless the store was lost in the
   * middle of a commit and did not come back to say what became of it), or with {@link
   * DuplicateKey}, when an earlier record has the same idempotency key. Never blocks.
   */
  CompletableFuture<Long> append(LogEntry entry);
}
