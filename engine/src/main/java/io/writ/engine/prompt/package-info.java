/** Registered system prompts as keyed fingerprints, and what of them a text gives away. */
@org.jspecify.annotations.NullMarked
package io.writ.engine.prompt;
