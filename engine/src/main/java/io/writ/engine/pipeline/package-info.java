/** One decision from top to bottom. */
@NullMarked
package io.writ.engine.pipeline;

import org.jspecify.annotations.NullMarked;
