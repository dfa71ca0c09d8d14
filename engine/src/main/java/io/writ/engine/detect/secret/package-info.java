/** Credentials: prefixes, assignments, commands, files, headers, and what is no value of one. */
@NullMarked
package io.writ.engine.detect.secret;

import org.jspecify.annotations.NullMarked;
