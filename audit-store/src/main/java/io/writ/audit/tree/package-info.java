/** The Merkle tree of RFC 9162: hashing, the frontier that grows with appends, and proofs. */
@NullMarked
package io.writ.audit.tree;

import org.jspecify.annotations.NullMarked;
