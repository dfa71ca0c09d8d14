/** The whole service over HTTP, with its own PostgreSQL. */
@NullMarked
package io.writ.api.service;

import org.jspecify.annotations.NullMarked;
