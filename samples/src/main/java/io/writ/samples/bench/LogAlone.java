package io.writ.samples.bench;

import io.writ.audit.AuditSettings;
import io.writ.audit.AuditStore;
import io.writ.engine.Coverage;
import io.writ.engine.DataClass;
import io.writ.engine.Effect;
import io.writ.engine.Finding;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.PolicySetId;
import io.writ.engine.Reason;
import io.writ.engine.Span;
import io.writ.engine.Usage;
import io.writ.engine.record.DecisionRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The audit log without engine and HTTP: records of about 700 bytes, appended with so many in
 * flight, each counted when it is durable. The embedded PostgreSQL flushes every commit.
 */
final class LogAlone implements AutoCloseable {
  private static final PolicySetId SET =
      new PolicySetId("default", "1.0.0", "sha256:" + "5a".repeat(32));

  private final ExecutorService loop =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("loop").daemon().factory());
  private final AuditStore store;
  private final AtomicLong number = new AtomicLong();

  LogAlone(Path data) {
    store = AuditStore.open(AuditSettings.embedded(data), loop);
  }

  /** Prints a line each for 1, 16 and 64 in flight. */
  public static void main(String[] args) throws IOException {
    int seconds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
    Path data = Files.createTempDirectory("writ-bench-log");
    try (LogAlone log = new LogAlone(data)) {
      for (int inFlight : new int[] {1, 16, 64}) {
        log.run(inFlight, Math.max(2, seconds / 3));
        Figures figures = log.run(inFlight, seconds);
        System.out.printf(
            Locale.ROOT,
            "%3d in flight %,10.0f/s   p50 %,8.0f µs   p99 %,8.0f µs%n",
            inFlight,
            figures.perSecond(),
            figures.p50Micros(),
            figures.p99Micros());
      }
    } finally {
      Benchmark.delete(data);
    }
  }

  Figures run(int inFlight, int seconds) {
    Run run = new Run(System.nanoTime() + seconds * 1_000_000_000L, inFlight);
    long start = System.nanoTime();
    for (int i = 0; i < inFlight; i++) {
      loop.execute(run::next);
    }
    run.await();
    return Figures.of(run.nanos(), (System.nanoTime() - start) / 1e9, run.failures);
  }

  @Override
  public void close() {
    store.close();
    loop.shutdown();
  }

  /** One run; everything but the waiting happens on the loop. */
  private final class Run {
    private final long end;
    private final CountDownLatch left;
    private long[] nanos = new long[1 << 16];
    private int count;
    private long failures;

    Run(long end, int inFlight) {
      this.end = end;
      this.left = new CountDownLatch(inFlight);
    }

    void next() {
      long start = System.nanoTime();
      if (start > end) {
        left.countDown();
        return;
      }
      CompletableFuture<Long> appended = store.log().append(decision(number.incrementAndGet()));
      appended.whenComplete((index, failure) -> done(start, failure == null));
    }

    private void done(long start, boolean kept) {
      if (!kept) {
        failures++;
      } else {
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = System.nanoTime() - start;
      }
      // Not from within the completion: at one in flight that would never unwind.
      loop.execute(this::next);
    }

    void await() {
      try {
        left.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }

    long[] nanos() {
      return Arrays.copyOf(nanos, count);
    }
  }

  private static DecisionRecord decision(long number) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new DecisionRecord(
        "%08x-%04x-7000-8000-%012x"
            .formatted(now.toEpochMilli() >>> 16, now.toEpochMilli() & 0xffff, number),
        now,
        Kind.INPUT,
        "acme",
        "support-bot",
        "",
        "hmac-sha256:00112233445566778899aabbccddeeff",
        "DE",
        new Model("openai", "gpt-x", "US"),
        "c-" + number / 10,
        "",
        "",
        "",
        Double.NaN,
        Usage.UNKNOWN,
        "REDACT",
        List.of(
            new Reason(
                "pii.email",
                "1.0.0",
                "",
                Effect.Type.REDACT,
                "E-mail addresses are replaced",
                "",
                List.of(0),
                List.of(),
                false)),
        List.of(
            new Finding(
                "EMAIL_ADDRESS",
                "",
                DataClass.PERSONAL,
                "messages[0].content",
                false,
                new Span(9, 25, 9, 25, 9, 25),
                1.0,
                "email",
                "hmac-sha256:ffeeddccbbaa99887766554433221100",
                Effect.Operator.REPLACE,
                "")),
        List.of(),
        SET,
        new Coverage(2048, 2048, List.of()),
        "hmac-sha256:0123456789abcdef0123456789abcdef",
        "hmac-sha256:fedcba9876543210fedcba9876543210",
        "",
        48);
  }
}
