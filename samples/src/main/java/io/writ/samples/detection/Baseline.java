package io.writ.samples.detection;

import io.writ.samples.detection.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures of an earlier run: one line {@code name TAB share} each; larger is better. */
record Baseline(Map<String, Double> figures) {
  private static final double ROUNDING = 0.000_051;

  Baseline {
    figures = new TreeMap<>(figures);
  }

  static Baseline of(List<Section> sections) {
    Map<String, Double> figures = new TreeMap<>();
    sections.forEach(section -> figures.putAll(section.figures()));
    return new Baseline(figures);
  }

  static Baseline read(Path file) throws IOException {
    Map<String, Double> figures = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", 2);
        figures.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    return new Baseline(figures);
  }

  void write(Path file) throws IOException {
    StringBuilder out = new StringBuilder("# what detection reaches on this sample; 1 is all\n");
    figures.forEach(
        (name, value) -> out.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, value)));
    Files.writeString(file, out);
  }

  /** What is worse now, or isn't measured any more; one line each. */
  List<String> fallen(Baseline now) {
    List<String> fallen = new ArrayList<>();
    figures.forEach(
        (name, before) -> {
          double after = now.figures.getOrDefault(name, Double.NaN);
          if (Double.isNaN(after)) {
            fallen.add(name + " is not measured any more");
          } else if (after < before - ROUNDING) {
            fallen.add(
                String.format(Locale.ROOT, "%s fell from %.4f to %.4f", name, before, after));
          }
        });
    return fallen;
  }
}
