package io.writ.engine;

/**
 * A half-open range of one text in three units.
 *
 * @param start UTF-16 code units, inclusive
 * @param end UTF-16 code units, exclusive
 */
public record Span(
    int start, int end, int startCodePoint, int endCodePoint, int startUtf8, int endUtf8) {}
