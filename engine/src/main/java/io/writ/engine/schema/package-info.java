/** JSON Schema: which shape a tool's arguments or a structured output must have. */
@NullMarked
package io.writ.engine.schema;

import org.jspecify.annotations.NullMarked;
