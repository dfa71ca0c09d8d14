package io.writ.engine;

import java.util.List;

/**
 * The only things a rule can ask for.
 *
 * @param ruleName name of the rule in the canonical text: the rule's id, and {@code _row} for a
 *     decision table
 * @param operator how to redact; {@link Operator#NONE} unless {@code type} is {@code REDACT}
 * @param detail legal basis or explanation, or for {@code ROUTE} where to
 * @param findings indices of the findings concerned
 * @param targets indices of the targets concerned
 */
public record Effect(
    String ruleName,
    Type type,
    Operator operator,
    String detail,
    List<Integer> findings,
    List<Integer> targets) {
  /**
   * In rising order of what it does to the verdict; {@code FLAG} and {@code ROUTE} leave it as it
   * is.
   */
  public enum Type {
    FLAG,
    ROUTE,
    REDACT,
    REVIEW,
    DENY
  }

  /** How a value is taken out. */
  public enum Operator {
    NONE,
    /** By {@code <TYPE>}. */
    REPLACE,
    /**
     * Every letter and digit but the last four by {@code *}; all of them in a value that has fewer
     * than eight.
     */
    MASK,
    /** By a keyed digest: equal values stay equal within a tenant, nobody can go back. */
    HASH,
    /** By a ciphertext that a role which may can open. */
    ENCRYPT,
    /** By a stable stand-in, the same for the same value within a tenant. */
    PSEUDONYM,
    /** By nothing. */
    REMOVE
  }

  public Effect {
    findings = List.copyOf(findings);
    targets = List.copyOf(targets);
  }
}
