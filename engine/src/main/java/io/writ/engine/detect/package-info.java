/** Detectors: from text to hits. They look at text and never decide anything. */
@NullMarked
package io.writ.engine.detect;

import org.jspecify.annotations.NullMarked;
