package io.writ.samples.speed;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures normalising and detecting on one thread, with every detector on, and prints each figure
 * beside its aim. Figures are medians of the thread's own CPU time, so other load on the machine
 * counts little.
 */
public final class DetectionSpeed {
  private static final int BATCH = 20;
  private static final int DEADLINE_MILLIS = 600_000;

  /** Most microseconds for a prompt, by kind of text. */
  private static final Map<String, Double> AIMS =
      Map.of(
          "ordinary", 20.0,
          "letter", 40.0,
          "dense", 40.0,
          "many scripts", 50.0,
          "russian", 50.0,
          "chinese", 50.0,
          "arabic, hindi", 50.0,
          "emoji, quotes", 50.0);

  private static final double LEAST_ORDINARY = 70;
  private static final double LEAST_HOSTILE = 10;

  private final Detectors detectors =
      Detectors.of(
          new DetectorPlan(Detectors.types(), List.of(), List.of(), Set.of("US", "GB", "DE")));
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final double seconds;
  private final PrintStream out;

  /** Findings so far, so that no scan is for nothing. */
  private long found;

  /** Measures each text for so many seconds. */
  DetectionSpeed(double seconds, PrintStream out) {
    this.seconds = seconds;
    this.out = out;
  }

  /**
   * Prints the table.
   *
   * @param args seconds for each text, 1 if there are none
   */
  public static void main(String[] args) {
    double seconds = args.length == 0 ? 1 : Double.parseDouble(args[0]);
    DetectionSpeed speed = new DetectionSpeed(seconds, System.out);
    speed.warmUp();
    speed.prompts();
    speed.megabytes();
    speed.hostile(Texts.hostile());
  }

  // As a service is warm: by all kinds of text, not by the one that is measured.
  private void warmUp() {
    for (double spent = 0; spent < 8 * seconds; ) {
      for (String text : Texts.prompts().values()) {
        spent += micros(text, 10) * 10 / 1e6;
      }
    }
  }

  private void prompts() {
    out.printf(Locale.ROOT, "%-40s %12s %12s%n", "2,000 characters", "p50", "aim");
    Texts.prompts()
        .forEach(
            (name, text) -> {
              double micros = median(text, BATCH);
              double aim = AIMS.getOrDefault(name, Double.NaN);
              out.printf(
                  Locale.ROOT,
                  "%-40s %9.1f µs %12s%s%n",
                  name,
                  micros,
                  Double.isNaN(aim) ? "" : String.format(Locale.ROOT, "<= %.0f µs", aim),
                  micros > aim ? "   missed" : "");
            });
  }

  private void megabytes() {
    out.printf(Locale.ROOT, "%n%-40s %12s %12s%n", "1,048,576 characters", "MB/s", "aim");
    Texts.megabytes()
        .forEach((name, text) -> rate(name, text, name.equals("ordinary") ? LEAST_ORDINARY : 0));
  }

  /** Texts that are made to be slow. */
  void hostile(Map<String, String> texts) {
    out.printf(Locale.ROOT, "%n%-40s %12s %12s%n", "made to be slow, repeated", "MB/s", "aim");
    texts.forEach((name, text) -> rate(name, text, LEAST_HOSTILE));
  }

  private void rate(String name, String text, double aim) {
    // A character is a byte of the folded view.
    double rate = text.length() / median(text, 1);
    out.printf(
        Locale.ROOT,
        "%-40s %12.1f %12s%s%n",
        name,
        rate,
        aim == 0 ? "" : String.format(Locale.ROOT, ">= %.0f", aim),
        rate < aim ? "   missed" : "");
  }

  // Microseconds of one scan.
  private double median(String text, int batch) {
    double[] samples = new double[16];
    double spent = 0;
    int count = 0;
    for (double warm = 0; warm < seconds / 3; ) {
      warm += micros(text, batch) * batch / 1e6;
    }
    while (spent < seconds || count < 3) {
      if (count == samples.length) {
        samples = Arrays.copyOf(samples, count * 2);
      }
      samples[count] = micros(text, batch);
      spent += samples[count++] * batch / 1e6;
    }
    Arrays.sort(samples, 0, count);
    return samples[count / 2];
  }

  private double micros(String text, int scans) {
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < scans; i++) {
      found +=
          detectors.scan(text, Deadline.after(DEADLINE_MILLIS, System::nanoTime)).hits().size();
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / scans;
  }
}
