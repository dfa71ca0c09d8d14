/** The life of a decision: decide, record, answer. */
@NullMarked
package io.writ.api.decision;

import org.jspecify.annotations.NullMarked;
