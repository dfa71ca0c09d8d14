package io.writ.engine.detect.injection;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What models of injections find in texts of sources that they saw nothing of: at the thresholds of
 * rules, and where one in a hundred ordinary texts is flagged.
 */
final class InjectionFigures {
  private static final double FALSE_POSITIVES = 0.01;
  private static final int RESAMPLES = 1000;
  private static final long SEED = 1;
  private static final double[] THRESHOLDS = {0.3, 0.5, 0.6, 0.8};

  /** Records, pages, mails, files: what tools return. */
  private static final List<String> DOCUMENTS =
      List.of(
          "bipia-",
          "plain/access",
          "plain/carriers",
          "plain/codeorders",
          "plain/config",
          "plain/data",
          "plain/exchange",
          "plain/grants",
          "plain/letters",
          "plain/licences",
          "plain/logs",
          "plain/mails2",
          "plain/manpages",
          "plain/manuals",
          "plain/newsletter",
          "plain/notices",
          "plain/official",
          "plain/opinions",
          "plain/packages",
          "plain/preferences",
          "plain/projects",
          "plain/records",
          "plain/screens",
          "plain/sources",
          "plain/sqlscripts",
          "plain/tables",
          "plain/tests",
          "plain/threads",
          "plain/toolresults",
          "plain/toolspecs",
          "plain/turns",
          "plain/webmails",
          "plain/webpages",
          "carried/",
          "presidio",
          "sec_filings");

  /** A text's largest logit of any family. */
  record Scored(InjectionDocument document, double logit) {
    private boolean benign() {
      return document.families == 0;
    }

    private boolean isOf(List<String> sources) {
      return sources.stream().anyMatch(document.source::startsWith);
    }
  }

  private final List<Scored> all;

  InjectionFigures(List<Scored> all) {
    this.all = all;
  }

  void print(PrintStream out) {
    double[] documents = pool(s -> s.isOf(DOCUMENTS));
    double[] prompts = pool(s -> !s.isOf(DOCUMENTS) && !s.document.source.startsWith("trigger/"));
    double ofDocuments = threshold(documents);
    double ofPrompts = threshold(prompts);
    double[] againDocuments = thresholds(documents);
    double[] againPrompts = thresholds(prompts);
    out.printf(
        Locale.ROOT,
        "1 %% of %d documents score %.2f, of %d prompts %.2f%n",
        documents.length,
        1 / (1 + Math.exp(-ofDocuments)),
        prompts.length,
        1 / (1 + Math.exp(-ofPrompts)));
    out.println("source                       texts    .3    .5    .6    .8  at 1 % (95 %)");
    groups()
        .forEach(
            (name, logits) -> {
              boolean planted = name.contains("planted") || name.contains("bipia");
              out.printf(Locale.ROOT, "%-32s %5d", name, logits.length);
              for (double threshold : THRESHOLDS) {
                out.printf(
                    Locale.ROOT, " %.3f", share(logits, Math.log(threshold / (1 - threshold))));
              }
              double[] between = interval(logits, planted ? againDocuments : againPrompts);
              out.printf(
                  Locale.ROOT,
                  "  %.3f (%.3f-%.3f)%n",
                  share(logits, planted ? ofDocuments : ofPrompts),
                  between[0],
                  between[1]);
            });
  }

  private Map<String, double[]> groups() {
    Map<String, List<Double>> groups = new TreeMap<>();
    for (Scored s : all) {
      String kind = s.benign() ? "harmless " : "attack ";
      String group = s.document.group();
      groups.computeIfAbsent(kind + group, g -> new ArrayList<>()).add(s.logit());
      if (group.contains("/") && !group.startsWith("unseen")) {
        String family = group.substring(0, group.indexOf('/')) + "/*";
        groups.computeIfAbsent(kind + family, g -> new ArrayList<>()).add(s.logit());
      }
    }
    Map<String, double[]> logits = new TreeMap<>();
    groups.forEach((name, of) -> logits.put(name, of.stream().mapToDouble(d -> d).toArray()));
    return logits;
  }

  private double[] pool(Predicate<Scored> which) {
    return all.stream()
        .filter(s -> s.benign() && !s.document.source.startsWith("unseen") && which.test(s))
        .mapToDouble(Scored::logit)
        .sorted()
        .toArray();
  }

  // The lowest logit that at most one in a hundred exceeds, of a sorted pool.
  private static double threshold(double[] pool) {
    return pool[pool.length - 1 - (int) (FALSE_POSITIVES * pool.length)];
  }

  private static double share(double[] logits, double threshold) {
    return Arrays.stream(logits).filter(l -> l > threshold).count() / (double) logits.length;
  }

  // Thresholds of resampled pools, unsorted.
  private static double[] thresholds(double[] pool) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] thresholds = new double[RESAMPLES];
    int[] counts = new int[pool.length];
    for (int r = 0; r < RESAMPLES; r++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < pool.length; i++) {
        counts[random.nextInt(pool.length)]++;
      }
      int over = (int) (FALSE_POSITIVES * pool.length);
      int at = pool.length - 1;
      while (at > 0 && counts[at] <= over) {
        over -= counts[at--];
      }
      thresholds[r] = pool[at];
    }
    return thresholds;
  }

  private static double[] interval(double[] attacks, double[] thresholds) {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    double[] shares = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      int found = 0;
      for (int i = 0; i < attacks.length; i++) {
        found += attacks[random.nextInt(attacks.length)] > thresholds[r] ? 1 : 0;
      }
      shares[r] = (double) found / attacks.length;
    }
    Arrays.sort(shares);
    return new double[] {shares[(int) (0.025 * RESAMPLES)], shares[(int) (0.975 * RESAMPLES)]};
  }
}
