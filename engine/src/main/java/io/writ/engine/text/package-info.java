/** Normalised views of a text, each with a map back to the original. */
@NullMarked
package io.writ.engine.text;

import org.jspecify.annotations.NullMarked;
