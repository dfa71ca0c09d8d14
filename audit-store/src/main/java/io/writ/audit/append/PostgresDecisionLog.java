package io.writ.audit.append;

import io.writ.audit.tree.Seal;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.LogEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log on PostgreSQL. Callers put entries into a bounded queue; one thread takes whatever has
 * gathered while the last batch was on its way (up to {@value #MAX_BATCH}) and commits it. One
 * entry alone is not made to wait for company.
 */
public final class PostgresDecisionLog implements DecisionLog, AutoCloseable {
  static final int MAX_BATCH = 256;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresDecisionLog.class);
  private static final int MAX_BATCH_BYTES = 8 << 20;

  /** An entry takes more than its bytes while it waits; a small heap holds fewer of them. */
  private static final long MAX_WAITING_BYTES =
      Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
  private static final Duration OTHER_WRITER = Duration.ofSeconds(10);

  private final BlockingQueue<Pending> queue;
  private final AtomicLong waitingBytes = new AtomicLong();
  private final Writer writer;
  private final Supplier<Executor> completions;
  private final CommitListener listener;
  private final Thread thread;
  private volatile @Nullable Throwable broken;
  private volatile Committed committed;
  private volatile boolean closed;

  /**
   * Connects and becomes the log's only writer.
   *
   * @param completions asked on the thread that appends: what is to complete its futures, by one
   *     task for all of a batch that have the same
   * @param listener is told of every entry
   * @param capacity how many entries may wait
   * @throws LogDamaged when the stored log is not what was written
   * @throws AuditUnavailable.Broken when the database can't be used
   */
  public PostgresDecisionLog(
      Connector connector,
      Seal seal,
      Supplier<Executor> completions,
      CommitListener listener,
      int capacity) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.completions = completions;
    this.listener = listener;
    this.writer = new Writer(connector, seal, this::breakDown);
    connectFirst();
    this.committed = writer.committed();
    this.thread =
        Thread.ofPlatform().name("writ-audit-writer").daemon().unstarted(this::writeUntilClosed);
    thread.start();
  }

  @Override
  public CompletableFuture<Long> append(LogEntry entry) {
    Throwable cause = broken;
    if (cause != null || closed) {
      return CompletableFuture.failedFuture(
          new AuditUnavailable.Broken(
              cause == null ? new IllegalStateException("the log is closed") : cause));
    }
    Pending pending;
    try {
      pending = new Pending(entry, completions.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return CompletableFuture.failedFuture(e);
    }
    if (waitingBytes.addAndGet(pending.bytes()) > MAX_WAITING_BYTES || !queue.offer(pending)) {
      waitingBytes.addAndGet(-pending.bytes());
      return CompletableFuture.failedFuture(new AuditUnavailable.Overloaded(RETRY_AFTER));
    }
    if (!thread.isAlive()) {
      failWaiting(new IllegalStateException("the log is closed"));
    }
    return pending.promise();
  }

  /** The tree as it was last committed. */
  public Committed committed() {
    return committed;
  }

  /** Why nothing can be appended now, if so. */
  public @Nullable Throwable broken() {
    return broken;
  }

  /** Writes what waits, then stops. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void connectFirst() {
    long end = System.nanoTime() + OTHER_WRITER.toNanos();
    try {
      while (!writer.connect()) {
        if (System.nanoTime() - end > 0) {
          throw new AuditUnavailable.Broken(
              new IllegalStateException("another Writ appends to this database"));
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      }
    } catch (SQLException e) {
      throw new AuditUnavailable.Broken(e);
    }
  }

  private void writeUntilClosed() {
    List<Pending> batch = new ArrayList<>(MAX_BATCH);
    try {
      while (!(closed && queue.isEmpty())) {
        if (!writer.isConnected()) {
          reconnect();
        } else if (take(batch)) {
          write(batch);
          batch.clear();
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.error("the audit log's writer stopped", e);
      broken = e;
      batch.forEach(p -> p.promise().completeExceptionally(new AuditUnavailable.Broken(e)));
    } finally {
      failWaiting(new IllegalStateException("the log is closed"));
      closeWriter();
    }
  }

  private boolean take(List<Pending> batch) {
    try {
      Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
      if (first == null) {
        return false;
      }
      batch.add(first);
    } catch (InterruptedException e) {
      closed = true;
      return false;
    }
    int bytes = batch.getFirst().bytes();
    while (batch.size() < MAX_BATCH && bytes < MAX_BATCH_BYTES) {
      Pending next = queue.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
      bytes += next.bytes();
    }
    waitingBytes.addAndGet(-bytes);
    return true;
  }

  private void write(List<Pending> batch) {
    List<Writer.Outcome> outcomes = writer.write(batch);
    tell(outcomes.stream().filter(outcome -> outcome.index() >= 0).toList());
    committed = writer.committed();
    if (writer.isConnected()) {
      recover();
    } else {
      outcomes.stream()
          .map(Writer.Outcome::failure)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(this::breakDown);
    }
    Map<Executor, List<Writer.Outcome>> byExecutor = new IdentityHashMap<>();
    for (Writer.Outcome outcome : outcomes) {
      byExecutor
          .computeIfAbsent(outcome.entry().completes(), executor -> new ArrayList<>())
          .add(outcome);
    }
    byExecutor.forEach(PostgresDecisionLog::complete);
  }

  private void tell(List<Writer.Outcome> appended) {
    if (!appended.isEmpty()) {
      listener.committed(
          appended.getFirst().index(), appended.stream().map(o -> o.entry().entry()).toList());
    }
  }

  private static void complete(Executor executor, List<Writer.Outcome> outcomes) {
    Runnable completion = () -> outcomes.forEach(PostgresDecisionLog::complete);
    try {
      executor.execute(completion);
    } catch (RejectedExecutionException e) {
      completion.run();
    }
  }

  private static void complete(Writer.Outcome outcome) {
    RuntimeException failure = outcome.failure();
    if (failure == null) {
      outcome.entry().promise().complete(outcome.index());
    } else {
      outcome.entry().promise().completeExceptionally(failure);
    }
  }

  private void breakDown(Throwable cause) {
    if (broken == null) {
      LOG.error("the audit log is not available: {}", cause.getMessage(), cause.getCause());
    }
    broken = cause;
  }

  private void recover() {
    if (broken != null) {
      LOG.info("the audit log is available again");
      broken = null;
    }
  }

  /** New entries fail at once while there is no connection; those that wait fail too. */
  private void reconnect() {
    try {
      if (writer.connect()) {
        committed = writer.committed();
        recover();
        return;
      }
      breakDown(new IllegalStateException("another Writ appends to this database"));
    } catch (SQLException | RuntimeException e) {
      breakDown(e);
    }
    failWaiting(new IllegalStateException("no connection to the database"));
    if (!closed) {
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
    }
  }

  private void failWaiting(Exception reason) {
    Throwable cause = broken;
    for (Pending p = queue.poll(); p != null; p = queue.poll()) {
      waitingBytes.addAndGet(-p.bytes());
      p.promise()
          .completeExceptionally(new AuditUnavailable.Broken(cause == null ? reason : cause));
    }
  }

  private void closeWriter() {
    try {
      writer.close();
    } catch (SQLException e) {
      LOG.warn("the audit log's connection was not closed: {}", e.getMessage());
    }
  }
}
