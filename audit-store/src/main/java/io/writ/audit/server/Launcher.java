package io.writ.audit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are run. They refuse to run as root, so under root they are started in
 * a user namespace of their own ({@code unshare -U}: files stay root's, the process sees itself as
 * nobody), or, where a container forbids that, as an unprivileged user that is given the folders.
 *
 * @param prefix what to put before a command
 * @param user who must own the data, when it isn't this process's user
 */
record Launcher(List<String> prefix, Optional<String> user) {
  private static final List<String> USERS = List.of("postgres", "nobody");

  Launcher {
    prefix = List.copyOf(prefix);
  }

  static Launcher detect(Path ownFile) throws IOException {
    if ((int) Files.getAttribute(ownFile, "unix:uid") != 0) {
      return new Launcher(List.of(), Optional.empty());
    }
    if (succeeds(List.of("unshare", "-U", "true"))) {
      return new Launcher(List.of("unshare", "-U"), Optional.empty());
    }
    for (String user : USERS) {
      List<String> prefix = List.of("setpriv", "--reuid", user, "--clear-groups");
      List<String> probe = new ArrayList<>(prefix);
      probe.add("true");
      if (succeeds(probe)) {
        return new Launcher(prefix, Optional.of(user));
      }
    }
    throw new ServerException(
        "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here;"
            + " start Writ as another user or use an external PostgreSQL (WRIT_DB_URL)");
  }

  /** Gives a folder to the user that the programs run as. */
  void own(Path folder) throws IOException {
    if (user.isPresent()) {
      List<String> command = List.of("chown", "-R", user.get(), folder.toString());
      if (!succeeds(command)) {
        throw new IOException("can't give the database folder to `" + user.get() + "`");
      }
    }
  }

  /** A process of one of PostgreSQL's programs, without this process's environment. */
  Process start(List<String> command, Path output) throws IOException {
    List<String> full = new ArrayList<>(prefix);
    full.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(full).redirectErrorStream(true);
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
    return builder.start();
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
