/** Load tests: the service, its parts and its peers, one after another on the same machine. */
@NullMarked
package io.writ.samples.bench;

import org.jspecify.annotations.NullMarked;
