package io.writ.samples.detection;

import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How fast the engine decides about the texts of some sets, after a warm-up. */
final class SpeedMeasure {
  private static final int ROUNDS = 3;

  private SpeedMeasure() {}

  /**
   * Measures.
   *
   * @param peers what other systems said of their own speed, by name
   */
  static Section of(WritScanner scanner, Map<String, List<Text>> sets, Map<String, String> peers) {
    Table.Builder table =
        Table.titled(
            "",
            "texts",
            "characters",
            "one core, characters/s",
            "every core, characters/s",
            "p50 µs",
            "p99 µs");
    Section.Builder section =
        new Section.Builder("Speed")
            .note(
                "From a text to its decision, every shipped rule on; the best of "
                    + ROUNDS
                    + " rounds after one to warm up, on a machine that does other things too."
                    + " Percentiles are of one text.");
    sets.forEach(
        (name, texts) -> {
          long characters = texts.stream().mapToLong(t -> t.text().length()).sum();
          long[] nanos = alone(scanner, texts);
          double alone = characters * 1e9 / Arrays.stream(nanos).sum();
          Arrays.sort(nanos);
          double every = everyCore(scanner, texts, characters);
          double p50 = nanos[nanos.length / 2] / 1e3;
          double p99 = nanos[(int) (nanos.length * 0.99)] / 1e3;
          table.row(name, characters, rate(alone), rate(every), micros(p50), micros(p99));
          section.summary(
              String.format(
                  Locale.ROOT,
                  "%-40s %s characters/s on one core, %s on every core",
                  name,
                  rate(alone),
                  rate(every)));
        });
    section.table(table.build());
    Table.Builder others = Table.titled("What the other systems say of themselves", "system", "");
    peers.forEach(others::row);
    return section.table(others.build()).build();
  }

  private static long[] alone(WritScanner scanner, List<Text> texts) {
    long[] best = new long[texts.size()];
    Arrays.fill(best, Long.MAX_VALUE);
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < best.length; i++) {
        long start = System.nanoTime();
        scanner.scan(texts.get(i));
        best[i] = Math.min(best[i], System.nanoTime() - start);
      }
    }
    return best;
  }

  private static double everyCore(WritScanner scanner, List<Text> texts, long characters) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      scanner.scan(texts);
      best = Math.max(best, characters * 1e9 / (System.nanoTime() - start));
    }
    return best;
  }

  private static String rate(double perSecond) {
    return String.format(Locale.ROOT, "%,.0f", perSecond);
  }

  private static String micros(double micros) {
    return String.format(Locale.ROOT, "%.1f", micros);
  }
}
