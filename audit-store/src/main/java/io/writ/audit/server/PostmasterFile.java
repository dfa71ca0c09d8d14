package io.writ.audit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}.
 *
 * @param pid process id
 * @param started seconds since the epoch
 * @param port TCP port
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, long started, int port, boolean ready) {
  private static final int READY_LINE = 7;

  static Optional<PostmasterFile> read(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(path(data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(0).strip()),
              Long.parseLong(lines.get(2).strip()),
              Integer.parseInt(lines.get(3).strip()),
              lines.size() > READY_LINE && lines.get(READY_LINE).strip().equals("ready")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Path path(Path data) {
    return data.resolve("postmaster.pid");
  }

  boolean sameServer(PostmasterFile other) {
    return pid == other.pid && started == other.started;
  }

  /** Whether that process is alive and a postgres on this data directory, not a reused number. */
  boolean isServing(Path data) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    Path inProc = Path.of("/proc", Long.toString(pid));
    if (Files.isDirectory(inProc)) {
      return linksTo(inProc.resolve("cwd"), data) && name(inProc).equals("postgres");
    }
    return process.get().info().command().map(c -> c.endsWith("/postgres")).orElse(true);
  }

  private static boolean linksTo(Path link, Path data) {
    try {
      return Files.isSameFile(link, data);
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(Path inProc) {
    try {
      return Files.readString(inProc.resolve("comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
