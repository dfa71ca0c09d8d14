package io.writ.api.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.Deadline;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.Request;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import java.time.Clock;
import java.time.Duration;

/**
 * Decides about made-up requests before anybody asks, so that the first caller does not wait for
 * classes to load. With keys of its own, and recorded nowhere.
 */
final class WarmUp {
  private static final int ROUNDS = 60;
  private static final Duration LIMIT = Duration.ofMillis(400);

  private WarmUp() {}

  static void run(PolicySet policySet) {
    Keys keys = Keys.generate();
    PolicyEngine engine = new PolicyEngine(keys);
    DecisionRecorder recorder = new DecisionRecorder(keys, Clock.systemUTC());
    InteractionReader reader = new InteractionReader(RequestLimits.DEFAULT);
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int i = 0; i < ROUNDS && System.nanoTime() < end; i++) {
      for (String text : Traffic.bodies()) {
        byte[] body = text.getBytes(UTF_8);
        Request request = reader.read(body, policySet.reference()::isRegion);
        Deadline deadline = Deadline.after(LIMIT.toMillis() * 10, System::nanoTime);
        recorder
            .record(
                engine.decide(policySet, request.interaction(), deadline),
                request.interaction(),
                body,
                "")
            .canonicalJson();
      }
    }
  }
}
