/** The only package that knows Drools: parses, lints, compiles and runs rules. */
@NullMarked
package io.writ.engine.drools;

import org.jspecify.annotations.NullMarked;
