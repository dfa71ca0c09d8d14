/** The writing side: group commit of entries, one transaction and one statement per batch. */
@NullMarked
package io.writ.audit.append;

import org.jspecify.annotations.NullMarked;
