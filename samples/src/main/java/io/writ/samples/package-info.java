/** Runnable examples. */
@NullMarked
package io.writ.samples;

import org.jspecify.annotations.NullMarked;
