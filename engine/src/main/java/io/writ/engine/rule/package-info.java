/**
 * The accepted rule as a type of our own, the vocabulary a rule may use, and the lint between text
 * and rule.
 */
@NullMarked
package io.writ.engine.rule;

import org.jspecify.annotations.NullMarked;
