package io.writ.samples.detection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other systems for an area, as far as their scripts are there. */
final class PeerScanners {
  private final Optional<Path> folder;
  private final String python;
  private final List<PeerScanner> started = new ArrayList<>();

  /**
   * Looks in a folder.
   *
   * @param folder holds {@code presidio_scan.py} and the like; empty for no peers
   * @param python the interpreter of the environment in which they are installed
   */
  PeerScanners(Optional<Path> folder, String python) {
    this.folder = folder;
    this.python = python;
  }

  List<Scanner> of(String area) {
    return switch (area) {
      case "pii", "names" -> all(peer("Presidio", "presidio_scan.py", "--threshold", "0.35"));
      case "secrets" ->
          all(
              peer("gitleaks", "gitleaks_scan.py"),
              peer("detect-secrets", "detect_secrets_scan.py"),
              peer("CredSweeper", "credsweeper_scan.py"));
      default -> List.of();
    };
  }

  /** Those that were asked for. */
  List<PeerScanner> started() {
    return started;
  }

  private Optional<PeerScanner> peer(String name, String script, String... arguments) {
    return folder
        .map(path -> path.resolve(script))
        .filter(Files::isRegularFile)
        .map(
            path -> {
              List<String> command = new ArrayList<>(List.of(python, path.toString()));
              command.addAll(List.of(arguments));
              return new PeerScanner(name, command);
            });
  }

  @SafeVarargs
  private final List<Scanner> all(Optional<PeerScanner>... peers) {
    List<Scanner> all = new ArrayList<>();
    for (Optional<PeerScanner> peer : peers) {
      peer.ifPresent(started::add);
      peer.ifPresent(all::add);
    }
    return all;
  }
}
