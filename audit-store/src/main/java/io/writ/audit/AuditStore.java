package io.writ.audit;

import io.micronaut.context.ApplicationContext;
import io.writ.audit.append.PostgresDecisionLog;
import io.writ.audit.checkpoint.CheckpointFiles;
import io.writ.audit.checkpoint.Checkpointer;
import io.writ.audit.checkpoint.LogKeys;
import io.writ.audit.data.Tables;
import io.writ.audit.read.PostgresDecisionReader;
import io.writ.audit.read.PostgresEventReader;
import io.writ.audit.read.PostgresPromptReader;
import io.writ.audit.read.PostgresTallyReader;
import io.writ.audit.read.SegmentIndexer;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.EventReader;
import io.writ.engine.record.PromptReader;
import io.writ.engine.record.TallyReader;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The audit log, open for appending and reading. Beside the writer's thread it runs two more: one
 * signs a checkpoint a second while the log grows, one fills the tables that filters use.
 */
public final class AuditStore implements AutoCloseable {
  private static final long CHECKPOINT_MILLIS = 1000;
  private static final long INDEX_MILLIS = 250;

  private final PostgresDecisionLog log;
  private final DecisionReader reader;
  private final EventReader events;
  private final PromptReader prompts;
  private final TallyReader tallies;
  private final Checkpointer checkpointer;
  private final SegmentIndexer indexer;
  private final LogKeys keys;
  private final ScheduledExecutorService background;
  private @Nullable AutoCloseable alsoCloses;

  /**
   * Checks what was written since the last checkpoint, becomes the only writer and makes a
   * checkpoint.
   *
   * @param completions asked on the thread that appends: what is to complete its futures, by one
   *     task for all of a batch that have the same
   * @throws io.writ.audit.append.LogDamaged when the stored log is not what was written
   */
  public AuditStore(AuditDatabase database, Tables tables, Supplier<Executor> completions) {
    AuditSettings settings = database.settings();
    keys = LogKeys.loadOrCreate(database.folder().keys(), settings.origin());
    CheckpointFiles files = new CheckpointFiles(database.folder().checkpoints(), Clock.systemUTC());
    indexer = new SegmentIndexer(tables);
    log =
        new PostgresDecisionLog(
            () -> database.database().open("writ-audit-append"),
            keys.seal(),
            completions,
            indexer,
            settings.capacity());
    try {
      long filed = new StartCheck(tables, keys, files).run(log.committed());
      checkpointer = new Checkpointer(keys, files, tables, log::committed, filed);
      reader = new PostgresDecisionReader(tables);
      events = new PostgresEventReader(tables);
      prompts = new PostgresPromptReader(tables);
      tallies = new PostgresTallyReader(tables);
      checkpointer.sign();
    } catch (RuntimeException | Error e) {
      log.close();
      throw e;
    }
    background =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("writ-audit-", 0).daemon().factory());
    background.scheduleWithFixedDelay(
        checkpointer::sign, CHECKPOINT_MILLIS, CHECKPOINT_MILLIS, TimeUnit.MILLISECONDS);
    background.scheduleWithFixedDelay(
        this::index, INDEX_MILLIS, INDEX_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A store by itself, for programs that are no Micronaut application. Closing it closes all. */
  public static AuditStore open(AuditSettings settings, Executor completions) {
    AuditDatabase database = AuditDatabase.start(settings);
    try {
      ApplicationContext context =
          ApplicationContext.builder()
              .deduceEnvironment(false)
              .banner(false)
              .singletons(database)
              .start();
      AuditStore store = new AuditStore(database, context.getBean(Tables.class), () -> completions);
      store.alsoCloses =
          () -> {
            context.close();
            database.close();
          };
      return store;
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  private void index() {
    indexer.catchUp(log.committed().size());
  }

  /** The writing side. */
  public DecisionLog log() {
    return log;
  }

  /** The reading side. */
  public DecisionReader reader() {
    return reader;
  }

  /** The reading side of what is no decision. */
  public EventReader events() {
    return events;
  }

  /** The registered system prompts. */
  public PromptReader prompts() {
    return prompts;
  }

  /** The log summed up by rule. */
  public TallyReader tallies() {
    return tallies;
  }

  /** The latest signed note (C2SP tlog-checkpoint), empty while the log is. */
  public String checkpoint() {
    return checkpointer.latest();
  }

  /** The key that checkpoints are verified with, as C2SP signed-note prints it. */
  public String verifierKey() {
    return keys.verifier().toString();
  }

  /** Whether entries can be appended now. */
  public boolean isAvailable() {
    return log.broken() == null;
  }

  /** Writes what waits, signs and indexes it, and stops. */
  @Override
  public void close() {
    log.close();
    background.shutdown();
    try {
      background.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    checkpointer.sign();
    index();
    AutoCloseable more = alsoCloses;
    if (more != null) {
      try {
        more.close();
      } catch (Exception e) {
        throw new IllegalStateException("the audit log was not closed in order", e);
      }
    }
  }
}
