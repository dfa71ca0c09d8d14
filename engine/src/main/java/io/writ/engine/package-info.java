/**
 * The words everything else speaks: an {@link io.writ.engine.Interaction} goes into {@code
 * pipeline.PolicyEngine}, a {@link io.writ.engine.Decision} comes out. Values only; this package
 * depends on no other.
 */
@NullMarked
package io.writ.engine;

import org.jspecify.annotations.NullMarked;
