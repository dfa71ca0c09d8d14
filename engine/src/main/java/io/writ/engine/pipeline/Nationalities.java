package io.writ.engine.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that say whose citizen somebody is. Peoples without a state of that name are not among
 * them: those are ethnic origins.
 */
final class Nationalities {
  private static final Set<String> NAMES = read();

  private Nationalities() {}

  /** Whether the words are such a name, of one or of many. */
  static boolean include(String words) {
    String name = words.toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || name.endsWith("s") && NAMES.contains(name.substring(0, name.length() - 1));
  }

  private static Set<String> read() {
    try (InputStream in = Nationalities.class.getResourceAsStream("nationalities.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "nationalities.txt").readAllBytes(),
              StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
