package io.writ.engine;

/**
 * What the model call used, as the caller counted it.
 *
 * @param inputTokens tokens sent; negative when not given
 * @param outputTokens tokens received; negative when not given
 * @param cost cost in {@code currency}; NaN when not given
 * @param currency ISO 4217 code, or empty when not given
 */
public record Usage(long inputTokens, long outputTokens, double cost, String currency) {
  /** Nothing was counted. */
  public static final Usage UNKNOWN = new Usage(-1, -1, Double.NaN, "");
}
