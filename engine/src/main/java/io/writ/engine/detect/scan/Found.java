package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Detector;

/**
 * What a detector found in a text.
 *
 * @param start UTF-16 offset in the original text, inclusive
 * @param end UTF-16 offset in the original text, exclusive
 * @param score 0 to 1
 * @param detectors how many detectors saw this type here, this one included
 */
public record Found(Detector detector, int start, int end, double score, int detectors) {}
