package io.writ.api.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.Deadline;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.Request;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about made-up requests before anybody asks, so that the first callers wait neither for
 * classes to load nor, if they give it a few seconds, for code to be compiled. With keys of its
 * own, and recorded nowhere.
 */
final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final Duration BEFORE_READY = Duration.ofMillis(400);
  private static final Duration WHILE_IDLE = Duration.ofSeconds(12);
  private static final long FEW = 20;
  private static final long DEADLINE_MILLIS = 4_000;

  private final PolicySet policySet;
  private final Keys keys = Keys.generate();
  private final PolicyEngine engine;
  private final DecisionRecorder recorder = new DecisionRecorder(keys, Clock.systemUTC());
  private final InteractionReader reader = new InteractionReader(RequestLimits.DEFAULT);
  private final List<byte[]> bodies =
      Traffic.bodies().stream().map(body -> body.getBytes(UTF_8)).toList();

  WarmUp(PolicySet policySet, Encoder encoder) {
    this.policySet = policySet;
    this.engine = new PolicyEngine(keys, encoder);
  }

  /** The rules that it decides by. */
  PolicySet policySet() {
    return policySet;
  }

  /** Long enough for every class to be loaded. */
  WarmUp run() {
    run(BEFORE_READY, () -> true);
    return this;
  }

  /**
   * Goes on beside the service, until it has something to do.
   *
   * @param decisions how many were asked for
   */
  void runBeside(LongSupplier decisions) {
    Thread.ofPlatform()
        .name("writ-warm-up")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(() -> run(WHILE_IDLE, () -> decisions.getAsLong() < FEW));
  }

  private void run(Duration limit, BooleanSupplier goesOn) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (System.nanoTime() < end && goesOn.getAsBoolean()) {
        bodies.forEach(this::decide);
      }
    } catch (RuntimeException e) {
      // A failure here is one that callers would see too, each in the answer to its own request.
      LOG.warn("warming up failed: {}", e.getClass().getName());
    }
  }

  private void decide(byte[] body) {
    Request request = reader.read(body, policySet.reference()::isRegion);
    Deadline deadline = Deadline.after(DEADLINE_MILLIS, System::nanoTime);
    recorder
        .record(
            engine.decide(policySet, request.interaction(), deadline),
            request.interaction(),
            body,
            "")
        .canonicalJson();
  }
}
