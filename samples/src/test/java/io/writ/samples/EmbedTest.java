package io.writ.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.redact.Keys;
import io.writ.rules.ShippedPolicySet;
import org.junit.jupiter.api.Test;

class EmbedTest {
  @Test
  void decidesWithoutAService() {
    PolicyEngine engine = new PolicyEngine(Keys.generate());
    try (PolicySet policies = ShippedPolicySet.load()) {
      assertThat(Embed.check(engine, policies, "Please write to ann@example.com about my claim."))
          .isEqualTo("send: Please write to <EMAIL_ADDRESS> about my claim.");
      assertThat(Embed.check(engine, policies, "How long does a claim take?"))
          .isEqualTo("send: How long does a claim take?");
    }
  }
}
