/**
 * The port to a trained model that reads whole texts: names, places, nationalities, tone, topics.
 * The engine brings none and works without one; {@code io.writ.encoder} is one.
 */
@NullMarked
package io.writ.engine.encoder;

import org.jspecify.annotations.NullMarked;
