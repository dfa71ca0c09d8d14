/** The reading side: decisions by id and by filter, and the tables that make filters fast. */
@NullMarked
package io.writ.audit.read;

import org.jspecify.annotations.NullMarked;
