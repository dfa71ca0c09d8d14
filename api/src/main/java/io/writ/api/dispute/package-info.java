/** Takes down that a decision was wrong, and makes regression cases of it. */
@NullMarked
package io.writ.api.dispute;

import org.jspecify.annotations.NullMarked;
