package io.writ.audit.append;

import java.util.concurrent.CompletableFuture;

/** A row that waits for its batch, and the promise to whoever appended it. */
record Pending(Row row, CompletableFuture<Long> promise) {
  Pending(Row row) {
    this(row, new CompletableFuture<>());
  }

  int bytes() {
    return row.json().length;
  }
}
