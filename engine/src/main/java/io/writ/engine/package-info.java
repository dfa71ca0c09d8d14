/**
 * The decision pipeline: an {@link io.writ.engine.Interaction} goes into a {@link
 * io.writ.engine.PolicyEngine}, a {@link io.writ.engine.Decision} comes out. No framework and no
 * database: one dependency embeds it.
 */
@NullMarked
package io.writ.engine;

import org.jspecify.annotations.NullMarked;
