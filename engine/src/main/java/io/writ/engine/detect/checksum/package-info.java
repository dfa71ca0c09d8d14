/** Check digits of identifiers, each with its source. */
@NullMarked
package io.writ.engine.detect.checksum;

import org.jspecify.annotations.NullMarked;
