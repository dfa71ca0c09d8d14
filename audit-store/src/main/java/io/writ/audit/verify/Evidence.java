package io.writ.audit.verify;

import io.writ.audit.checkpoint.VerifierKey;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the log is checked against: everything that is not in the database.
 *
 * @param key verifies checkpoints
 * @param sealKey checks the seal of each batch
 * @param checkpoints folder of the checkpoints kept outside
 */
public record Evidence(
    Optional<VerifierKey> key, Optional<byte[]> sealKey, Optional<Path> checkpoints) {
  /** Nothing: only the database's own consistency can be checked. */
  public static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty());
}
