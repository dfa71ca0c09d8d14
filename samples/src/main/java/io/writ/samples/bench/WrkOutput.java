package io.writ.samples.bench;

import java.io.IOException;
import java.util.List;

/** Reads what wrk prints with {@code --latency}. */
final class WrkOutput {
  private WrkOutput() {}

  /**
   * The figures of the last report in the text.
   *
   * @throws IOException when there is none
   */
  static Figures read(String output) throws IOException {
    double perSecond = Double.NaN;
    double p50 = Double.NaN;
    double p99 = Double.NaN;
    long errors = 0;
    for (String line : output.lines().toList()) {
      List<String> words = List.of(line.strip().split("[ :,]+"));
      switch (words.getFirst()) {
        case "50%" -> p50 = micros(words.get(1));
        case "99%" -> p99 = micros(words.get(1));
        case "Requests/sec" -> perSecond = Double.parseDouble(words.get(1));
        case "Non-2xx" -> errors += Long.parseLong(words.getLast());
        default -> {}
      }
    }
    if (Double.isNaN(perSecond)) {
      throw new IOException("no figures in the output of wrk");
    }
    return new Figures(perSecond, p50, p99, errors);
  }

  private static double micros(String time) {
    int unit = 0;
    while (unit < time.length() && !Character.isLetter(time.charAt(unit))) {
      unit++;
    }
    double value = Double.parseDouble(time.substring(0, unit));
    return switch (time.substring(unit)) {
      case "us" -> value;
      case "ms" -> value * 1_000;
      case "m" -> value * 60_000_000;
      default -> value * 1_000_000;
    };
  }
}
