package io.writ.engine.policy;

import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sees that a policies directory changed and has it loaded once it has come to rest. Looking at
 * names, sizes and times works on every file system, network mounts and mounted config maps
 * included, where change events do not.
 *
 * <p>Not thread-safe: one thread calls {@link #poll} in a steady rhythm.
 */
public final class PolicyDirectoryWatcher {
  private final Path directory;
  private final Function<Path, LoadResult> loader;
  private final Listener listener;
  private Map<Path, Stamp> handled;
  private Map<Path, Stamp> seen;

  /** What becomes of a change. */
  public interface Listener {
    /** The changed directory is a valid policy set; the listener now owns it. */
    void loaded(PolicySet policySet);

    /** The changed directory is refused: what was in force stays. */
    void refused(List<Problem> problems);
  }

  private record Stamp(Instant modified, long size, Object key) {}

  /** Starts from the directory as it is now, which the caller has loaded already. */
  public PolicyDirectoryWatcher(
      Path directory, Function<Path, LoadResult> loader, Listener listener) {
    this.directory = directory;
    this.loader = loader;
    this.listener = listener;
    this.handled = stamps();
    this.seen = handled;
  }

  /**
   * Looks once. A change is acted on at the second look that sees it unchanged, so that a copy in
   * progress is left alone.
   */
  public void poll() {
    Map<Path, Stamp> now = stamps();
    boolean atRest = now.equals(seen);
    seen = now;
    if (!atRest || now.equals(handled)) {
      return;
    }
    LoadResult result = loader.apply(directory);
    if (!stamps().equals(now)) {
      // It changed while it was read: what was loaded may be half old and half new.
      if (result instanceof LoadResult.Loaded(PolicySet torn)) {
        torn.close();
      }
      return;
    }
    handled = now;
    switch (result) {
      case LoadResult.Loaded(PolicySet policySet) -> listener.loaded(policySet);
      case LoadResult.Refused(List<Problem> problems) -> listener.refused(problems);
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              stamps.put(file, stamp(attributes));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The directory went away between two looks: an empty one is refused by the loader, with a
      // message.
      return Map.of();
    }
    return stamps;
  }

  private static Stamp stamp(BasicFileAttributes attributes) {
    return new Stamp(
        attributes.lastModifiedTime().toInstant(),
        attributes.size(),
        Objects.requireNonNullElse(attributes.fileKey(), ""));
  }
}
