package io.writ.engine;

/**
 * A span to be taken out, and how. Two redactions of overlapping spans merge into one that covers
 * both; the stronger operator wins.
 *
 * @param path as in {@link Finding#path}
 * @param start UTF-16, inclusive
 * @param end UTF-16, exclusive
 * @param type entity type that names the replacement
 */
public record Redaction(
    String path, boolean onKey, int start, int end, String type, Effect.Operator operator) {}
