package io.writ.engine.policy;

import io.writ.engine.Effect;
import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.detect.Detectors;
import io.writ.engine.fact.Budget;
import io.writ.engine.rule.Rule;
import io.writ.engine.schema.Schemas;
import io.writ.engine.target.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An immutable, content-addressed set of compiled rules with their data. Thread-safe. */
public final class PolicySet implements AutoCloseable {
  private PolicySet() {}

  /** What a decision names. */
  public PolicySetId id() {
    throw new UnsupportedOperationException();
  }

  /** The rules by id. */
  public Map<String, Rule> rules() {
    throw new UnsupportedOperationException();
  }

  /** The detectors that the rules for this kind can reach. */
  public Detectors detectors(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }

  /** Whether a rule for this kind asks for JSON numbers to be scanned. */
  public boolean scansNumbers(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }

  /** Whether a rule for this kind asks for JSON member names to be scanned. */
  public boolean scansKeys(Kind kind) {
    throw new UnsupportedOperationException(kind.name());
  }

  /** The JSON Schemas that the rules bring. */
  public Schemas schemas() {
    throw new UnsupportedOperationException();
  }

  /** Regions, endpoints, tools and target patterns. */
  public Reference reference() {
    throw new UnsupportedOperationException();
  }

  /**
   * Runs the rules over the facts of one request in a session of its own.
   *
   * @param facts instances of the classes of {@code io.writ.engine.fact}, made with {@code budget}
   * @throws io.writ.engine.fact.BudgetExceeded when the rules read too much or fire too often
   */
  public List<Effect> evaluate(Collection<?> facts, Budget budget) {
    throw new UnsupportedOperationException(facts + " " + budget);
  }

  /** Frees the compiled rules. Nothing may be evaluated afterwards. */
  @Override
  public void close() {}
}
