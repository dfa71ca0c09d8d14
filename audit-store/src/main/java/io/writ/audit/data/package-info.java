/** The tables as Micronaut Data entities and repositories. */
@NullMarked
package io.writ.audit.data;

import org.jspecify.annotations.NullMarked;
