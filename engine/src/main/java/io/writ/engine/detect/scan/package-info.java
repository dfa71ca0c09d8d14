/**
 * The passes over a text, for any detectors: literals in one automaton, runs and groups, context
 * words, and which of several overlapping findings stay. {@code table} knows what the heads of
 * tables say about their columns, {@code disguise} where a view is worth looking at.
 */
@NullMarked
package io.writ.engine.detect.scan;

import org.jspecify.annotations.NullMarked;
