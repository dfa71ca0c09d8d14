package io.writ.api.prompt;

import io.writ.engine.record.DecisionReader.Stored;

/**
 * A registered prompt whose entry is durable.
 *
 * @param stored the entry
 * @param isNew false when the same prompt was registered before
 * @param canary the canary that was made up for it, or empty; it is told once
 */
public record Registration(Stored stored, boolean isNew, String canary) {
  @Override
  public String toString() {
    return "Registration[index=" + stored.index() + "]";
  }
}
