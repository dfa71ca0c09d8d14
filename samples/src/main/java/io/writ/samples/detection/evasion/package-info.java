/** Disguises of text: what people do to a value so that a scanner misses it. */
@NullMarked
package io.writ.samples.detection.evasion;

import org.jspecify.annotations.NullMarked;
