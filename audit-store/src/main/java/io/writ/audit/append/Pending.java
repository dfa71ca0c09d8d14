package io.writ.audit.append;

import io.writ.engine.record.LogEntry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** An entry that waits for its batch, the promise to whoever appended it, and who keeps it. */
record Pending(LogEntry entry, Row row, Executor completes, CompletableFuture<Long> promise) {
  Pending(LogEntry entry, Executor completes) {
    this(entry, Row.of(entry), completes, new CompletableFuture<>());
  }

  int bytes() {
    return row.json().length;
  }
}
