/**
 * Reads what people wrote: strict YAML and CSV, every problem with its file and line. Lower than
 * all packages that load something.
 */
@NullMarked
package io.writ.engine.source;

import org.jspecify.annotations.NullMarked;
