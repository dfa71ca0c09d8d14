package io.writ.audit;

import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.EventReader;
import io.writ.engine.record.InMemoryDecisionLog;
import io.writ.engine.record.PromptReader;
import io.writ.engine.record.TallyReader;

class InMemoryDecisionLogTest extends DecisionLogContract {
  private final InMemoryDecisionLog log = new InMemoryDecisionLog();

  @Override
  DecisionLog log() {
    return log;
  }

  @Override
  EventReader events() {
    return log;
  }

  @Override
  PromptReader prompts() {
    return log;
  }

  @Override
  TallyReader tallies() {
    return log;
  }

  @Override
  DecisionReader reader() {
    return log;
  }
}
