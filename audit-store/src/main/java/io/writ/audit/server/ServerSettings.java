package io.writ.audit.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the embedded server is started with. Given on the command line, where neither {@code
 * postgresql.conf} nor ALTER SYSTEM overrides it.
 */
final class ServerSettings {
  /**
   * A new segment is filled with zeros while the batch that needs it waits: 36 ms with the usual 16
   * MB.
   */
  static final int WAL_SEGMENT_MEGABYTES = 4;

  private ServerSettings() {}

  static String commandLine(int port, Path logs) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    durable(settings);
    settings.put("max_connections", "40");
    settings.put("shared_buffers", "128MB");
    settings.put("io_method", "sync");
    settings.put("jit", "off");
    settings.put("max_parallel_workers_per_gather", "0");
    settings.put("timezone", "UTC");
    quietLogging(settings, logs);
    return settings.entrySet().stream()
        .map(s -> "-c " + s.getKey() + "=" + quoted(s.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static void durable(Map<String, String> settings) {
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    // Only a checkpoint makes old segments new ones. In an append-only table it costs little.
    settings.put("max_wal_size", "512MB");
    settings.put("min_wal_size", "256MB");
    settings.put("checkpoint_timeout", "10min");
  }

  /** No statement, parameter or row value in the server's own log. */
  private static void quietLogging(Map<String, String> settings, Path logs) {
    settings.put("logging_collector", "on");
    settings.put("log_directory", logs.toString());
    settings.put("log_filename", "postgres-%a.log");
    settings.put("log_truncate_on_rotation", "on");
    settings.put("log_rotation_age", "1d");
    settings.put("log_rotation_size", "0");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_parameter_max_length", "0");
    settings.put("log_parameter_max_length_on_error", "0");
    settings.put("log_checkpoints", "off");
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
