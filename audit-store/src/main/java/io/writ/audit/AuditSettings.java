package io.writ.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the audit log is.
 *
 * @param data folder of the keys, the checkpoints kept outside the database, and the embedded
 *     PostgreSQL
 * @param programs folder to unpack PostgreSQL's programs into; several logs may share it
 * @param external a PostgreSQL to use instead of the embedded one
 * @param origin name of the log in its checkpoints: unique to it, as C2SP tlog-checkpoint demands
 * @param capacity how many entries may wait to be written
 */
public record AuditSettings(
    Path data, Path programs, Optional<External> external, String origin, int capacity) {
  private static final int CAPACITY = 8192;

  /**
   * A PostgreSQL that somebody else runs.
   *
   * @param url JDBC URL
   * @param user owner of Writ's schema
   */
  public record External(String url, String user, String password) {
    @Override
    public String toString() {
      return "External[]";
    }
  }

  /** The embedded PostgreSQL, everything in one folder. */
  public static AuditSettings embedded(Path data) {
    return new AuditSettings(
        data,
        data.resolve("postgres").resolve("programs"),
        Optional.empty(),
        "writ.local/audit",
        CAPACITY);
  }

  /** A PostgreSQL that somebody else runs; keys and checkpoints still are in the folder. */
  public static AuditSettings external(Path data, String url, String user, String password) {
    return embedded(data).with(new External(url, user, password));
  }

  private AuditSettings with(External server) {
    return new AuditSettings(data, programs, Optional.of(server), origin, capacity);
  }
}
