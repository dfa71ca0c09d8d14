package io.writ.api.policyset;

import io.writ.engine.policy.PolicyDirectoryWatcher;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a policies directory in a steady rhythm, on a thread of its own. */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long MILLIS = 500;

  private final PolicyDirectoryWatcher watcher;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("writ-policies").daemon().factory());

  Watch(PolicyDirectoryWatcher watcher) {
    this.watcher = watcher;
    thread.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      watcher.poll();
    } catch (RuntimeException e) {
      // The next look must come, or no later change would be seen.
      LOG.error("a change of the policies was not taken: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
