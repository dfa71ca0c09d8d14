/** A real PostgreSQL server that lives in the data directory and belongs to this process. */
@NullMarked
package io.writ.audit.server;

import org.jspecify.annotations.NullMarked;
