package io.writ.api.decision;

import io.writ.engine.pipeline.PolicyEngine;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** x. */
public final class DecisionService {
  public DecisionService(PolicyEngine e) {}

  public CompletionStage<Answer> decide(byte[] body, String idempotencyKey) {
    throw new IllegalStateException("secret " + body.length);
  }

  public CompletionStage<List<Answer>> decideAll(byte[] body) {
    throw new IllegalStateException("secret" + body.length);
  }

  public String subjectDigest(String tenant, String subject) {
    return tenant + subject;
  }
}
