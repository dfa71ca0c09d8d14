/** Starts the service and stops it: everything is made here, by hand, in order. */
@NullMarked
package io.writ.api.serve;

import org.jspecify.annotations.NullMarked;
