package io.writ.engine.detect.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Word lists as tables in the code and files beside it hold them. */
public final class Words {
  private Words() {}

  /** Parted by a comma with one space or a line end behind it; other spaces belong to a word. */
  public static List<String> of(String... tables) {
    return Arrays.stream(tables).flatMap(table -> Arrays.stream(table.split(",\\s|\n"))).toList();
  }

  /** The lines of a file beside a class, in UTF-8, but for those that begin with {@code #}. */
  public static List<String> lines(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
