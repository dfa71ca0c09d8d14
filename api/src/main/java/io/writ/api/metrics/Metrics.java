package io.writ.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.writ.api.problem.ErrorCode;
import io.writ.engine.Kind;
import io.writ.engine.record.DecisionRecord;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Meters with a fixed set of labels, all made at the start: nothing a caller sends is a label. */
public final class Metrics implements AutoCloseable {
  private static final List<String> VERDICTS = List.of("ALLOW", "REDACT", "REVIEW", "DENY");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Kind, Map<String, Counter>> decisions = new EnumMap<>(Kind.class);
  private final Map<ErrorCode, Counter> problems = new EnumMap<>(ErrorCode.class);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Timer engine;
  private final Timer durable;
  private final Counter activated;
  private final Counter refused;

  public Metrics() {
    for (Kind kind : Kind.values()) {
      Map<String, Counter> byVerdict = new HashMap<>();
      for (String verdict : VERDICTS) {
        byVerdict.put(
            verdict, registry.counter("writ.decisions", "kind", kind.name(), "verdict", verdict));
      }
      decisions.put(kind, byVerdict);
    }
    for (ErrorCode code : ErrorCode.values()) {
      problems.put(code, registry.counter("writ.problems", "code", code.code()));
    }
    engine = timer("writ.engine", "time in the engine, from normalising to redacting");
    durable = timer("writ.append", "time until a record was durable");
    activated = registry.counter("writ.policy.set.changes", "outcome", "activated");
    refused = registry.counter("writ.policy.set.changes", "outcome", "refused");
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(
            Duration.ofNanos(50_000),
            Duration.ofNanos(200_000),
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(1))
        .register(registry);
  }

  /** How many decisions were made. */
  public long decided() {
    return engine.count();
  }

  /** A decision was made and its record is durable after {@code nanos}. */
  public void decided(DecisionRecord record, long nanos) {
    Map<String, Counter> byVerdict = decisions.getOrDefault(record.kind(), Map.of());
    Counter counter = byVerdict.get(record.verdict());
    if (counter != null) {
      counter.increment();
    }
    engine.record(record.elapsedMicros(), TimeUnit.MICROSECONDS);
    durable.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A request was answered with a problem. */
  public void problem(ErrorCode code) {
    Counter counter = problems.get(code);
    if (counter != null) {
      counter.increment();
    }
  }

  /** A policy set came into force. */
  public void activated() {
    activated.increment();
  }

  /** A policy set was refused. */
  public void refused() {
    refused.increment();
  }

  /** The exposition format of Prometheus. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
