package io.writ.engine.pipeline;

/**
 * What one decision may cost.
 *
 * @param characters UTF-16 units of text in one interaction
 * @param depth levels of nesting of a JSON part
 * @param values JSON values of one interaction
 * @param parts content parts of one interaction
 * @param findings findings of one interaction
 * @param ruleReads how often the rules may read a field of a fact
 */
public record EngineLimits(
    int characters, int depth, int values, int parts, int findings, long ruleReads) {
  /** 1 MiB of text, and what goes with it. */
  public static final EngineLimits DEFAULT =
      new EngineLimits(1 << 20, 128, 200_000, 10_000, 10_000, 5_000_000);
}
