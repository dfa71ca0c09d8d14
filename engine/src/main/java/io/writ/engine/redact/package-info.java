/** Takes findings out of content. */
@NullMarked
package io.writ.engine.redact;

import org.jspecify.annotations.NullMarked;
