/** The shipped policy packs: packed when the project is built, loaded from the jar. */
@NullMarked
package io.writ.rules;

import org.jspecify.annotations.NullMarked;
