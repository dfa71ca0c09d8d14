package io.writ.samples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Report() {
    lines.add(
        String.format(Locale.ROOT, "%-38s %10s %10s %10s", "2 kB prompt", "1/s", "p50", "p99"));
  }

  void add(String what, Figures figures) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%-38s %,10.0f %10s %10s%s",
            what,
            figures.perSecond(),
            time(figures.p50Micros()),
            time(figures.p99Micros()),
            figures.errors() == 0 ? "" : "   " + figures.errors() + " errors"));
  }

  void note(String note) {
    notes.add(note);
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(lines);
    all.addAll(notes);
    return String.join(System.lineSeparator(), all);
  }

  private static String time(double micros) {
    return micros < 1_000
        ? String.format(Locale.ROOT, "%.1f µs", micros)
        : String.format(Locale.ROOT, "%.2f ms", micros / 1_000);
  }
}
