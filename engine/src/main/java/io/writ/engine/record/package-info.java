/** The decision as the audit log keeps it, and the ports to that log. */
@NullMarked
package io.writ.engine.record;

import org.jspecify.annotations.NullMarked;
