package io.writ.api.decision;

import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where the engine runs: a small body's fifty microseconds on the thread that read it, a large
 * one's milliseconds on a worker, so that it holds nobody up. What waits is bounded.
 */
public final class Work implements AutoCloseable {
  private static final int SMALL_BODY_BYTES = 16 << 10;
  private static final int WAITING = 32;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final ThreadPoolExecutor workers;
  private final int smallBodyBytes;

  /** Work of which small bodies make little. */
  public static Work of(int threads) {
    return new Work(threads, SMALL_BODY_BYTES);
  }

  /** Work that takes milliseconds for any body: an encoder reads. */
  public static Work reading(int threads) {
    return new Work(threads, -1);
  }

  private Work(int threads, int smallBodyBytes) {
    this.smallBodyBytes = smallBodyBytes;
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("writ-work-", 0).daemon().factory());
  }

  /** Runs a task that yields a future, here or on a worker. */
  <T> CompletableFuture<T> run(int bodyBytes, Supplier<CompletableFuture<T>> task) {
    Executor where = bodyBytes <= smallBodyBytes ? Runnable::run : workers;
    try {
      return CompletableFuture.supplyAsync(task, where).thenCompose(future -> future);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          Problem.of(ErrorCode.OVERLOADED, RETRY_AFTER).exception());
    }
  }

  /** Runs what blocks on a worker. */
  <T> CompletableFuture<T> blocking(Supplier<T> task) {
    return run(Integer.MAX_VALUE, () -> CompletableFuture.completedFuture(task.get()));
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
