/** The composition root: the command line and what it starts. */
@NullMarked
package io.writ.api;

import org.jspecify.annotations.NullMarked;
