/** What can go wrong with a request, in one table; nothing here ever carries content. */
@NullMarked
package io.writ.api.problem;

import org.jspecify.annotations.NullMarked;
