package io.writ.engine.detect;

import io.writ.engine.DataClass;

/**
 * What a detector saw in one text.
 *
 * @param type entity type
 * @param subtype which kind of a broad type, or empty
 * @param start UTF-16 offset in the original text, inclusive
 * @param end UTF-16 offset in the original text, exclusive
 * @param score 0 to 1
 * @param detector id of the detector
 */
public record Hit(
    String type,
    String subtype,
    DataClass dataClass,
    int start,
    int end,
    double score,
    String detector) {}
