/** The engine's stages under JMH. */
@NullMarked
package io.writ.samples.jmh;

import org.jspecify.annotations.NullMarked;
