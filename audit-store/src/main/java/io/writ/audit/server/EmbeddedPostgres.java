package io.writ.audit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on loopback whose data lives in a folder. The caller holds the folder's lock,
 * so a server found running there was left behind by a process that was killed: it is stopped
 * first, because it may run with other settings.
 *
 * <p>{@code pg_ctl} starts it, which gives it a session of its own: Ctrl-C must not stop the server
 * before the log was closed. Its readiness is read from {@code postmaster.pid} every few
 * milliseconds, because {@code pg_ctl} itself looks only ten times a second.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** The superuser; its password is {@link #password}. */
  public static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int PORT_ATTEMPTS = 3;

  private final Path data;
  private final Path logs;
  private final Path installation;
  private final Launcher launcher;
  private final String password;
  private int port;
  private boolean toldThatItIsGone;

  private EmbeddedPostgres(
      Path data, Path logs, Path installation, Launcher launcher, String password) {
    this.data = data;
    this.logs = logs;
    this.installation = installation;
    this.launcher = launcher;
    this.password = password;
  }

  /**
   * Starts the server, creating it first when the folder is empty.
   *
   * @param folder everything of the server's
   * @param programs where PostgreSQL's programs are unpacked
   * @param passwordFile where the superuser's password is kept, readable by its owner only
   * @throws ServerException when it can't run
   */
  public static EmbeddedPostgres start(Path folder, Path programs, Path passwordFile) {
    try {
      Path logs = Files.createDirectories(folder.resolve("log"));
      Launcher launcher = Launcher.detect(logs);
      Path installation = Binaries.unpack(programs);
      launcher.own(logs);
      Path data = folder.toRealPath().resolve("data");
      EmbeddedPostgres server =
          new EmbeddedPostgres(
              data, logs.toRealPath(), installation, launcher, password(passwordFile));
      server.createIfMissing(passwordFile);
      server.stopLeftBehind();
      server.run();
      return server;
    } catch (IOException e) {
      throw new ServerException("the embedded PostgreSQL can't start: " + e.getMessage(), e);
    }
  }

  /** The port of a server that runs on this folder now, whoever started it. */
  public static Optional<Integer> runningPort(Path folder) {
    try {
      Path data = folder.resolve("data");
      return PostmasterFile.read(data)
          .filter(file -> file.ready() && file.isServing(data))
          .map(PostmasterFile::port);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The port on loopback. It may change when {@link #ensureRunning} had to start the server anew.
   */
  public synchronized int port() {
    return port;
  }

  /** The superuser's password. */
  public String password() {
    return password;
  }

  /** Starts the server again if it died. */
  public synchronized void ensureRunning() {
    try {
      Optional<PostmasterFile> file = PostmasterFile.read(data);
      if (file.isEmpty() || !file.get().isServing(data)) {
        tellOnceThatItIsGone();
        run();
        LOG.info("the embedded PostgreSQL runs again");
        toldThatItIsGone = false;
      }
    } catch (IOException e) {
      throw new ServerException("the embedded PostgreSQL can't start again", e);
    }
  }

  // Tried again twice a second while it can't start, on a full disk say.
  private void tellOnceThatItIsGone() {
    if (!toldThatItIsGone) {
      LOG.warn("the embedded PostgreSQL is gone; starting it again");
    }
    toldThatItIsGone = true;
  }

  /** Stops the server; open connections are ended. */
  @Override
  public synchronized void close() {
    try {
      stop();
    } catch (IOException e) {
      LOG.warn("the embedded PostgreSQL could not be stopped: {}", e.getMessage());
    }
  }

  /** Stops the server as a crash would: nothing more is flushed, the next start recovers. */
  synchronized void abandon() throws IOException {
    stop(List.of("immediate"));
  }

  private void createIfMissing(Path passwordFile) throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Path unfinished = data.resolveSibling("data.new");
    Folders.delete(unfinished);
    Files.createDirectory(
        unfinished, PosixFilePermissions.asFileAttribute(Permissions.OWNER_FOLDER));
    Path pwfile = unfinished.resolveSibling("password.new");
    Files.copy(passwordFile, pwfile, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(pwfile, Permissions.OWNER_FILE);
    launcher.own(unfinished);
    launcher.own(pwfile);
    try {
      runToEnd(
          "initdb",
          List.of(
              "-D",
              unfinished.toString(),
              "--username=" + SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + pwfile,
              "--encoding=UTF8",
              "--no-locale",
              "--no-instructions",
              "--wal-segsize=" + ServerSettings.WAL_SEGMENT_MEGABYTES,
              "--sync-method=syncfs"));
    } finally {
      Files.deleteIfExists(pwfile);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void stopLeftBehind() throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    if (file.isPresent() && file.get().isServing(data)) {
      LOG.info("stopping the PostgreSQL that an earlier process left behind");
      stop();
    } else if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) {
      // The number was given to another process; PostgreSQL would take that one for its rival.
      Files.deleteIfExists(PostmasterFile.path(data));
    }
  }

  private void run() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int candidate = attempt == 1 && port != 0 ? port : freePort();
      Path output = logs.resolve("start.log");
      Files.deleteIfExists(output);
      if (launch(candidate, output)) {
        port = candidate;
        return;
      }
      String said = Files.exists(output) ? Files.readString(output) : "";
      if (attempt == PORT_ATTEMPTS || !said.contains("Address already in use")) {
        throw new ServerException("the embedded PostgreSQL does not start: " + lastLines(said));
      }
    }
  }

  private boolean launch(int candidate, Path output) throws IOException {
    Optional<PostmasterFile> stale = PostmasterFile.read(data);
    List<String> command = new ArrayList<>();
    command.add(program("pg_ctl"));
    command.addAll(List.of("start", "-w", "-t", Long.toString(START.toSeconds())));
    command.addAll(List.of("-D", data.toString(), "-l", output.toString()));
    command.addAll(List.of("-o", ServerSettings.commandLine(candidate, logs)));
    Process starter = launcher.start(command, logs.resolve("pg_ctl.log"));
    boolean decided = await(START, () -> isReady(candidate, stale) || !starter.isAlive());
    return decided && (isReady(candidate, stale) || starter.exitValue() == 0);
  }

  private boolean isReady(int candidate, Optional<PostmasterFile> stale) {
    try {
      return PostmasterFile.read(data)
          .filter(now -> now.ready() && now.port() == candidate)
          .filter(now -> stale.isEmpty() || !stale.get().sameServer(now))
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private void stop() throws IOException {
    stop(List.of("fast", "immediate"));
  }

  private void stop(List<String> modes) throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(data);
    if (file.isEmpty() || !file.get().isServing(data)) {
      return;
    }
    // Its file goes first; a process that nobody waits for stays as a number without a folder.
    BooleanSupplier gone = () -> !file.get().isServing(data);
    for (String mode : modes) {
      runToEnd("pg_ctl", List.of("stop", "-W", "-m", mode, "-D", data.toString()));
      if (await(STOP, gone)) {
        return;
      }
    }
    ProcessHandle.of(file.get().pid()).ifPresent(ProcessHandle::destroyForcibly);
    await(STOP, gone);
  }

  private void runToEnd(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program(program)));
    command.addAll(arguments);
    Path output = logs.resolve(program + ".log");
    Process process = launcher.start(command, output);
    try {
      if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new ServerException(
            "`" + program + "` failed: " + lastLines(Files.readString(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while `" + program + "` ran", e);
    }
  }

  private String program(String name) {
    return installation.resolve("bin").resolve(name).toString();
  }

  private static boolean await(Duration patience, BooleanSupplier condition) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(4).toNanos());
    }
    return true;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(Permissions.OWNER_FILE));
      Files.writeString(file, HexFormat.of().formatHex(random), UTF_8);
    }
    return Files.readString(file, UTF_8).strip();
  }

  private static String lastLines(String text) {
    List<String> lines = text.strip().lines().toList();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
  }
}
