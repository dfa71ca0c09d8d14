package io.writ.samples.detection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Other systems for an area, as far as their scripts are there. */
final class PeerScanners {
  private final Optional<Path> folder;
  private final String python;
  private final Path kept;
  private final Map<String, PeerScanner> started = new LinkedHashMap<>();

  /**
   * Looks in a folder.
   *
   * @param folder holds {@code presidio_scan.py} and the like; empty for no peers
   * @param python the interpreter of the environment in which they are installed
   * @param kept folder for their answers
   */
  PeerScanners(Optional<Path> folder, String python, Path kept) {
    this.folder = folder;
    this.python = python;
    this.kept = kept;
  }

  /** Those that are about an area, to be run on a set of it. */
  List<Scanner> of(String area, String set) {
    List<PeerScanner> peers = of(area);
    peers.forEach(peer -> started.put(peer.name() + ", " + set, peer));
    return List.copyOf(peers);
  }

  /** What each system that ran said of its speed. */
  Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    started.forEach((name, peer) -> said.put(name, peer.said()));
    return said;
  }

  // Presidio counts from .35 on, which does its precision good; its default is 0.
  private List<PeerScanner> of(String area) {
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

  private Optional<PeerScanner> peer(String name, String script, String... arguments) {
    return folder
        .map(path -> path.resolve(script))
        .filter(Files::isRegularFile)
        .map(
            path -> {
              List<String> command = new ArrayList<>(List.of(python, path.toString()));
              command.addAll(List.of(arguments));
              return new PeerScanner(name, command, kept);
            });
  }

  @SafeVarargs
  private static List<PeerScanner> all(Optional<PeerScanner>... peers) {
    return Stream.of(peers).flatMap(Optional::stream).toList();
  }
}
