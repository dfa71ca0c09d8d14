/** Registers system prompts, and knows those that were registered. */
@NullMarked
package io.writ.api.prompt;

import org.jspecify.annotations.NullMarked;
