package io.writ.audit;

import com.zaxxer.hikari.HikariDataSource;
import io.writ.audit.database.Database;
import io.writ.audit.server.DataFolder;
import io.writ.audit.server.EmbeddedPostgres;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The audit log's database, started and up to date. Slow to start (up to seconds the first time)
 * and independent of everything else, so start it first and on its own thread.
 */
public final class AuditDatabase implements AutoCloseable {
  private static final int READERS = 6;

  private final AuditSettings settings;
  private final DataFolder folder;
  private final Optional<EmbeddedPostgres> server;
  private final Database database;
  private final HikariDataSource reading;

  private AuditDatabase(
      AuditSettings settings,
      DataFolder folder,
      Optional<EmbeddedPostgres> server,
      Database database) {
    this.settings = settings;
    this.folder = folder;
    this.server = server;
    this.database = database;
    this.reading = database.pool("writ-audit-read", READERS);
  }

  /**
   * Takes the data directory, starts the embedded server if one is wanted, and migrates.
   *
   * @throws io.writ.audit.server.ServerException when the data directory or the embedded server
   *     can't be used
   * @throws io.writ.audit.database.DatabaseException when the database can't
   */
  public static AuditDatabase start(AuditSettings settings) {
    DataFolder folder = DataFolder.lock(settings.data());
    EmbeddedPostgres server = null;
    try {
      if (settings.external().isPresent()) {
        var external = settings.external().get();
        Database database = Database.at(external.url(), external.user(), external.password());
        return new AuditDatabase(settings, folder, Optional.empty(), database);
      }
      server =
          EmbeddedPostgres.start(
              folder.postgres(), settings.programs(), folder.keys().resolve("postgres.password"));
      return new AuditDatabase(settings, folder, Optional.of(server), Database.on(server));
    } catch (RuntimeException | Error e) {
      closeAll(server, folder);
      throw e;
    }
  }

  /** Connections of the service's role, for everything but appending. */
  public DataSource reading() {
    return reading;
  }

  Database database() {
    return database;
  }

  DataFolder folder() {
    return folder;
  }

  AuditSettings settings() {
    return settings;
  }

  /** Stops the embedded server and gives the data directory back. Close the store first. */
  @Override
  public void close() {
    reading.close();
    closeAll(server.orElse(null), folder);
  }

  private static void closeAll(@Nullable EmbeddedPostgres server, DataFolder folder) {
    if (server != null) {
      server.close();
    }
    folder.close();
  }
}
