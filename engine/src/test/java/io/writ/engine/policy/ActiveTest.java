package io.writ.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActiveTest {
  /** Something that notices when it is used after it was closed, or closed twice. */
  private static final class Resource implements AutoCloseable {
    private final AtomicInteger closed = new AtomicInteger();

    boolean isClosed() {
      return closed.get() > 0;
    }

    @Override
    public void close() {
      if (closed.incrementAndGet() > 1) {
        throw new IllegalStateException("closed twice");
      }
    }
  }

  @Test
  void keepsWhatIsLeasedUntilItIsReleased() {
    Resource first = new Resource();
    Resource second = new Resource();
    Active<Resource> active = new Active<>(first);
    Active.Lease<Resource> lease = active.lease();
    active.replace(second);
    assertThat(lease.get()).isSameAs(first);
    assertThat(first.isClosed()).isFalse();
    try (Active.Lease<Resource> later = active.lease()) {
      assertThat(later.get()).isSameAs(second);
    }
    lease.close();
    assertThat(first.isClosed()).isTrue();
    active.close();
    assertThat(second.isClosed()).isTrue();
  }

  @Test
  void closesWhatNobodyLeasesAtOnce() {
    Resource first = new Resource();
    Active<Resource> active = new Active<>(first);
    active.replace(new Resource());
    assertThat(first.isClosed()).isTrue();
  }

  @Test
  void neverHandsOutWhatIsClosedWhileItIsSwapped() {
    Active<Resource> active = new Active<>(new Resource());
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger usedAfterClose = new AtomicInteger();
    List<CompletableFuture<Void>> users = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      users.add(
          CompletableFuture.runAsync(
              () -> {
                while (!stop.get()) {
                  try (Active.Lease<Resource> lease = active.lease()) {
                    if (lease.get().isClosed()) {
                      usedAfterClose.incrementAndGet();
                    }
                  }
                }
              }));
    }
    List<Resource> replaced = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Resource next = new Resource();
      replaced.add(next);
      active.replace(next);
    }
    stop.set(true);
    users.forEach(CompletableFuture::join);
    active.close();
    assertThat(usedAfterClose).hasValue(0);
    assertThat(replaced).allMatch(Resource::isClosed);
  }
}
