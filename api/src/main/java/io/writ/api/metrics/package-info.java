/** What the service counts. */
@NullMarked
package io.writ.api.metrics;

import org.jspecify.annotations.NullMarked;
