package io.writ.samples.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other systems on the same prompt. A folder holds one folder a system, each with a {@code run.sh
 * CONNECTIONS SECONDS} that starts it, runs wrk and prints its report.
 */
final class Peers {
  private final Path folder;

  Peers(Path folder) {
    this.folder = folder;
  }

  /** Folders with a script in them, by name. */
  List<Path> all() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(f -> Files.isExecutable(f.resolve("run.sh"))).sorted().toList();
    }
  }

  /** Empty when the system isn't set up: its script ends with an error. */
  Optional<Figures> run(Path peer, int connections, int seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                peer.resolve("run.sh").toString(),
                Integer.toString(connections),
                Integer.toString(seconds))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(WrkOutput.read(output)) : Optional.empty();
  }
}
