package io.writ.engine.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code cards.txt} says about each entity type that its detectors don't. */
final class CardFile {
  private CardFile() {}

  /**
   * A line.
   *
   * @param what what it is
   * @param source where its form and its check come from
   * @param missed what is known to be missed or taken wrongly; may be empty
   */
  record Entry(String what, String source, String missed) {}

  /** By type, in the order of the file. */
  static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (InputStream in = CardFile.class.getResourceAsStream("cards.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split(" \\| ?", 4);
        Entry entry = new Entry(cells[1].strip(), cells[2].strip(), cells[3].strip());
        if (entries.put(cells[0], entry) != null) {
          throw new IllegalStateException("two lines for " + cells[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
