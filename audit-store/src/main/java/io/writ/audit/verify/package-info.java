/** The offline verifier. It shares nothing with the writer but the hash. */
@NullMarked
package io.writ.audit.verify;

import org.jspecify.annotations.NullMarked;
