package io.writ.engine.policy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is in force, swapped while it is used: a lease keeps what it was given until it is released,
 * and what was replaced is closed when its last lease is. Thread-safe and lock-free.
 *
 * @param <T> usually {@link PolicySet}
 */
public final class Active<T extends AutoCloseable> implements AutoCloseable {
  private final AtomicReference<Held<T>> current;

  public Active(T first) {
    current = new AtomicReference<>(new Held<>(first));
  }

  /** Leases what is in force now. Release it, or what replaces it never frees it. */
  public Lease<T> lease() {
    while (true) {
      Held<T> held = current.get();
      if (held.retain()) {
        return new Lease<>(held);
      }
    }
  }

  /** Puts {@code next} in force; leases of the former stay valid until released. */
  public void replace(T next) {
    current.getAndSet(new Held<>(next)).release();
  }

  /** Gives up what is in force. Nothing may be leased afterwards. */
  @Override
  public void close() {
    current.get().release();
  }

  /**
   * The right to use what was in force when it was leased. Release it once.
   *
   * @param <T> what is leased
   */
  public static final class Lease<T extends AutoCloseable> implements AutoCloseable {
    private final Held<T> held;

    private Lease(Held<T> held) {
      this.held = held;
    }

    public T get() {
      return held.value;
    }

    @Override
    public void close() {
      held.release();
    }
  }

  private static final class Held<T extends AutoCloseable> {
    private final T value;
    // One for being in force, one for every lease.
    private final AtomicInteger users = new AtomicInteger(1);

    Held(T value) {
      this.value = value;
    }

    boolean retain() {
      int before;
      do {
        before = users.get();
        if (before == 0) {
          return false;
        }
      } while (!users.compareAndSet(before, before + 1));
      return true;
    }

    void release() {
      if (users.decrementAndGet() == 0) {
        try {
          value.close();
        } catch (Exception e) {
          throw new IllegalStateException("what was in force could not be freed", e);
        }
      }
    }
  }
}
