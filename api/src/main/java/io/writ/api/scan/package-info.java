/** Scans JSON Lines on every core, in input order and bounded memory. */
@NullMarked
package io.writ.api.scan;

import org.jspecify.annotations.NullMarked;
