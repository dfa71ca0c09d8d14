package io.writ.api.http;

import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many requests read records at once. A record with ten thousand findings takes some 40 MB
 * while it is read, compared and answered, so this goes by the heap: two of them fit into the one
 * that the service is run with.
 */
@Singleton
final class Reading {
  private static final long BYTES_EACH = 96 << 20;
  private static final int MOST = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Semaphore free;
  private final Duration patience;

  @Inject
  Reading() {
    this((int) Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_EACH, 1, MOST), PATIENCE);
  }

  Reading(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Reads when it is its turn. Blocks.
   *
   * @throws io.writ.api.problem.ProblemException {@code overloaded}, when it waits five seconds
   */
  <T> T when(Supplier<T> read) {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.of(ErrorCode.OVERLOADED, RETRY_AFTER).exception();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.OVERLOADED, RETRY_AFTER).exception();
    }
    try {
      return read.get();
    } finally {
      free.release();
    }
  }
}
