/** The commands. Exit status: 0 all well, 1 found something, 2 usage, 3 a threshold not met. */
@NullMarked
package io.writ.api.cli;

import org.jspecify.annotations.NullMarked;
