/** Instructions to a model where there should be none: cues and a linear model over windows. */
@NullMarked
package io.writ.engine.detect.injection;

import org.jspecify.annotations.NullMarked;
