/** Policy sets: loading, linting, testing, versions, and which one is active. */
@NullMarked
package io.writ.engine.policy;

import org.jspecify.annotations.NullMarked;
