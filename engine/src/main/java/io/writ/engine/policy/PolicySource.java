package io.writ.engine.policy;

import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of a policies directory, read once: what is checked, what is hashed and what is loaded
 * are the same bytes.
 *
 * @param files content by path relative to the directory, with forward slashes
 */
public record PolicySource(SortedMap<String, byte[]> files) {
  private static final int MAX_FILES = 5_000;
  private static final int MAX_DEPTH = 4;
  private static final long MAX_FILE = 8 << 20;
  private static final long MAX_TOTAL = 64 << 20;

  public PolicySource {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Reads a directory; symbolic links are refused, names that start with a dot are passed over. */
  public static PolicySource read(Path directory, Consumer<Problem> problems) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      problems.accept(new Problem("", 0, "policy.directory", "there is no such directory", ""));
      return new PolicySource(files);
    }
    long[] total = {0};
    try {
      walk(directory, directory, 1, files, total, problems);
    } catch (IOException e) {
      problems.accept(new Problem("", 0, "policy.directory", "it can't be read", ""));
    }
    return new PolicySource(files);
  }

  /** {@code sha256:} over each path and the hash of its content, in the order of the paths. */
  public String digest() {
    MessageDigest whole = sha256();
    files.forEach(
        (path, content) -> {
          whole.update(path.getBytes(StandardCharsets.UTF_8));
          whole.update((byte) 0);
          whole.update(sha256().digest(content));
        });
    return "sha256:" + HexFormat.of().formatHex(whole.digest());
  }

  private static void walk(
      Path root,
      Path directory,
      int depth,
      Map<String, byte[]> files,
      long[] total,
      Consumer<Problem> problems)
      throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(directory)) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      String path = root.relativize(entry).toString().replace('\\', '/');
      if (entry.getFileName().toString().startsWith(".")) {
        continue;
      }
      if (Files.isSymbolicLink(entry)) {
        problems.accept(
            new Problem(path, 0, "policy.link", "symbolic links are not supported", "copy it"));
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (depth == MAX_DEPTH) {
          problems.accept(new Problem(path, 0, "policy.too-large", "too deep", ""));
        } else {
          walk(root, entry, depth + 1, files, total, problems);
        }
      } else {
        add(path, entry, files, total, problems);
      }
    }
  }

  private static void add(
      String path, Path entry, Map<String, byte[]> files, long[] total, Consumer<Problem> problems)
      throws IOException {
    if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      problems.accept(new Problem(path, 0, "policy.file", "this is not a regular file", ""));
      return;
    }
    long size = Files.size(entry);
    total[0] += size;
    if (size > MAX_FILE || total[0] > MAX_TOTAL || files.size() >= MAX_FILES) {
      problems.accept(
          new Problem(
              path,
              0,
              "policy.too-large",
              "the directory holds more than is supported",
              "5,000 files, 8 MiB each, 64 MiB together"));
      return;
    }
    files.put(path, Files.readAllBytes(entry));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
