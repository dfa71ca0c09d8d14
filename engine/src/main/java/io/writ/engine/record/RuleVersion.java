package io.writ.engine.record;

/**
 * A rule as it spoke.
 *
 * @param version empty when it is not known
 */
public record RuleVersion(String rule, String version) {}
