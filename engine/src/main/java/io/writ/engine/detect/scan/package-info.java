/**
 * The passes over a text, for any detectors: literals in one automaton, runs and groups, context
 * words, views of what is disguised or encoded, and which of several overlapping findings stay.
 */
@NullMarked
package io.writ.engine.detect.scan;

import org.jspecify.annotations.NullMarked;
