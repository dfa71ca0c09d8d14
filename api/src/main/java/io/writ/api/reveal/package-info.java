/** Gives encrypted values back to those who may have them, and records it. */
@NullMarked
package io.writ.api.reveal;

import org.jspecify.annotations.NullMarked;
