/** A client of the service: nothing but {@code java.net.http} and Jackson. */
@NullMarked
package io.writ.samples.client;

import org.jspecify.annotations.NullMarked;
