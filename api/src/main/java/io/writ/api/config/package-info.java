/** What the operator sets: environment and {@code application.yml}, checked as a whole. */
@NullMarked
package io.writ.api.config;

import org.jspecify.annotations.NullMarked;
