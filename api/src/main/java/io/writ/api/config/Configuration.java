package io.writ.api.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator set, checked.
 *
 * @param host name or address to listen on
 * @param port 0 takes a free one
 * @param data where the embedded database, the keys and the log's checkpoints are kept
 * @param database an external PostgreSQL; empty runs the embedded one
 * @param rules a directory of policies that is watched; empty uses the shipped packs
 * @param encoder whether the trained model reads what rules ask of it
 * @param tokens who may call; empty lets everybody on loopback in
 * @param maxBodyBytes how large a request may be
 */
public record Configuration(
    String host,
    int port,
    Path data,
    Optional<Database> database,
    Optional<Path> rules,
    boolean encoder,
    Tokens tokens,
    int maxBodyBytes) {
  /** An external PostgreSQL. */
  public record Database(String url, String user, String password) {
    @Override
    public String toString() {
      return "Database[user=" + user + "]";
    }
  }
}
