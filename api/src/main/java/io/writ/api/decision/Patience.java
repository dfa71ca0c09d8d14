package io.writ.api.decision;

import java.time.Duration;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends waiting for futures whose time is over, to within {@link #LOOK}. A timer for each of them
 * ({@link CompletableFuture#orTimeout}) cost a tenth of a decision.
 */
public final class Patience implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(20);

  private record Waiting(CompletableFuture<?> future, long end) {}

  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("writ-patience").daemon().factory());

  public Patience() {
    clock.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The future, which fails with a {@link TimeoutException} after so many nanoseconds. */
  <T> CompletableFuture<T> limit(CompletableFuture<T> future, long nanos) {
    waiting.add(new Waiting(future, System.nanoTime() + nanos));
    return future;
  }

  private void look() {
    long now = System.nanoTime();
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting each = all.next();
      if (each.future().isDone()) {
        all.remove();
      } else if (each.end() - now < 0) {
        all.remove();
        each.future().completeExceptionally(new TimeoutException());
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
