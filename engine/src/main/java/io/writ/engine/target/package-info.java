/** From a tool call's arguments to canonical targets. */
@NullMarked
package io.writ.engine.target;

import org.jspecify.annotations.NullMarked;
