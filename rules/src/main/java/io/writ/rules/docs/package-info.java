/** The pages under {@code docs/rules}, written from the rules, their metadata and their cases. */
@NullMarked
package io.writ.rules.docs;

import org.jspecify.annotations.NullMarked;
