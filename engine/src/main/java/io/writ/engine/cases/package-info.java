/**
 * The cases beside a rule: an interaction, and what must be decided about it, answered and
 * recorded. The engine, the service and the command line run the same cases.
 */
@NullMarked
package io.writ.engine.cases;

import org.jspecify.annotations.NullMarked;
