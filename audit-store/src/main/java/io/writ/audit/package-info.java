/** The append-only audit log on PostgreSQL. */
@NullMarked
package io.writ.audit;

import org.jspecify.annotations.NullMarked;
