package io.writ.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints kept outside the database, in the order they were made. Only what is there when
 * this is made is read: the log may grow meanwhile.
 */
final class OutsideNotes {
  private record Part(Path file, long length) {}

  private final List<Part> parts = new ArrayList<>();
  private final Optional<String> latest;
  private @Nullable BufferedReader reader;

  OutsideNotes(Path folder) {
    latest = read(folder.resolve("latest"));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".notes")).sorted().toList()) {
          parts.add(new Part(file, Files.size(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Optional<String> latest() {
    return latest;
  }

  /** The next note, empty after the last. A note that was cut off by a crash is none. */
  Optional<String> next() {
    try {
      while (reader != null || !parts.isEmpty()) {
        BufferedReader current = reader;
        if (current == null) {
          Part part = parts.removeFirst();
          current = open(part);
          reader = current;
        }
        Optional<String> note = note(current);
        if (note.isPresent()) {
          return note;
        }
        current.close();
        reader = null;
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> note(BufferedReader lines) throws IOException {
    StringBuilder note = new StringBuilder();
    boolean signed = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && signed) {
        return Optional.of(note.toString());
      }
      signed |= line.startsWith("\u2014 ");
      note.append(line).append('\n');
    }
    return Optional.empty();
  }

  private static BufferedReader open(Part part) throws IOException {
    InputStream file = Files.newInputStream(part.file());
    return new BufferedReader(new InputStreamReader(new Limited(file, part.length()), UTF_8));
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first bytes of a stream. */
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= count;
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
