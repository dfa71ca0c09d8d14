/** Signed checkpoints of the tree (C2SP), in the database and outside it. */
@NullMarked
package io.writ.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
