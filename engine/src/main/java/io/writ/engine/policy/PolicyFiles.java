package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of a policies directory, read once: what is linted, compiled and digested is the same
 * bytes.
 *
 * @param files contents by path relative to the directory, with {@code /} between the names
 */
public record PolicyFiles(NavigableMap<String, byte[]> files) {
  private static final int MAX_FILES = 5_000;
  private static final int MAX_FILE_BYTES = 4 << 20;
  private static final long MAX_BYTES = 64L << 20;
  private static final int MAX_DEPTH = 6;

  public PolicyFiles {
    files = Collections.unmodifiableNavigableMap(files);
  }

  /** Reads a directory; hidden files and editors' backups are no part of it. */
  public static PolicyFiles read(Path directory, Consumer<Problem> problems) {
    if (!Files.isDirectory(directory)) {
      problems.accept(new Problem(".", 0, "files.no-directory", "there is no such directory", ""));
      return new PolicyFiles(new TreeMap<>());
    }
    Reader reader = new Reader(directory, problems);
    try {
      Files.walkFileTree(directory, reader);
    } catch (IOException e) {
      problems.accept(new Problem(".", 0, "files.unreadable", "the directory can't be read", ""));
    }
    return new PolicyFiles(reader.files);
  }

  /**
   * {@code sha256:} and the digest over every path and content, in the order of the paths: lengths
   * stand before what they measure, so that no two sets of files share an encoding.
   */
  public String digest() {
    MessageDigest sha256 = sha256();
    files.forEach(
        (path, content) -> {
          byte[] name = path.getBytes(UTF_8);
          sha256.update((name.length + ":").getBytes(UTF_8));
          sha256.update(name);
          sha256.update((content.length + ":").getBytes(UTF_8));
          sha256.update(content);
        });
    return "sha256:" + HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Path directory;
    private final Consumer<Problem> problems;
    private final NavigableMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    Reader(Path directory, Consumer<Problem> problems) {
      this.directory = directory;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(directory) && isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (directory.relativize(folder).getNameCount() > MAX_DEPTH) {
        refuse(folder, "files.too-deep", "folders are nested deeper than " + MAX_DEPTH + " levels");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink() || !attributes.isRegularFile()) {
        refuse(file, "files.not-plain", "only plain files are read, no links or devices");
        return FileVisitResult.CONTINUE;
      }
      if (files.size() == MAX_FILES) {
        refuse(file, "files.too-many", "more than " + MAX_FILES + " files");
        return FileVisitResult.TERMINATE;
      }
      bytes += attributes.size();
      if (attributes.size() > MAX_FILE_BYTES || bytes > MAX_BYTES) {
        refuse(file, "files.too-large", "files of more than 4 MiB, or 64 MiB together");
        return FileVisitResult.CONTINUE;
      }
      read(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      refuse(file, "files.unreadable", "this can't be read");
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file) {
      try (var in = Files.newInputStream(file)) {
        byte[] content = in.readNBytes(MAX_FILE_BYTES + 1);
        if (content.length > MAX_FILE_BYTES) {
          refuse(file, "files.too-large", "files of more than 4 MiB, or 64 MiB together");
        } else {
          files.put(name(file), content);
        }
      } catch (IOException e) {
        refuse(file, "files.unreadable", "this can't be read");
      }
    }

    private void refuse(Path path, String code, String message) {
      problems.accept(new Problem(name(path), 0, code, message, ""));
    }

    private String name(Path path) {
      return directory.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
      String name = String.valueOf(path.getFileName());
      return name.startsWith(".") || name.endsWith("~");
    }
  }
}
