/** The accepted rule as a type of our own, and the vocabulary a rule may use. */
@NullMarked
package io.writ.engine.rule;

import org.jspecify.annotations.NullMarked;
