package io.writ.samples.detection;

import io.writ.samples.detection.Row.Gold;
import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.report.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Findings against marked values, by label. A value is found when a finding of a type that answers
 * to its label overlaps it; a finding is right when it does so. A finding without such a value is
 * wrong, and counted for the first label that its type answers to; one over a value that is left
 * out of scoring is neither, and so are findings of types that the set doesn't mark.
 */
final class SpanScores {
  private static final int VALUES = 0;
  private static final int VALUES_EXACT = 1;
  private static final int VALUES_FOUND = 2;
  private static final int VALUES_WEAK = 3;
  private static final int FINDINGS = 4;
  private static final int FINDINGS_EXACT = 5;
  private static final int FINDINGS_RIGHT = 6;
  private static final int CHARACTERS = 7;
  private static final int CHARACTERS_LEFT = 8;
  private static final int COUNTS = 9;

  private final SetPlan plan;
  private final Map<String, Set<String>> labels = new LinkedHashMap<>();
  private final List<Map<String, int[]>> rows = new ArrayList<>();
  private final Map<Row, Gold> missed = new LinkedHashMap<>();

  /**
   * What a label's values came to.
   *
   * @param values how many there are
   * @param weakRecall with findings below every rule's threshold, overlapping
   * @param leakage share of characters that are still in the text
   */
  record Scores(
      long values,
      Interval exactPrecision,
      Interval exactRecall,
      Interval exactF1,
      Interval precision,
      Interval recall,
      Interval f1,
      Interval f2,
      Interval weakRecall,
      Interval leakage) {}

  private SpanScores(SetPlan plan, List<Row> rows) {
    this.plan = plan;
    plan.labels().keySet().forEach(this::addLabel);
    rows.forEach(row -> row.golds().forEach(gold -> addLabel(gold.type())));
  }

  private void addLabel(String label) {
    if (!label.equals(SetPlan.ANY) && plan.reasonLeftOut(label).isEmpty()) {
      plan.types(label).ifPresent(types -> labels.put(label, types));
    }
  }

  static SpanScores of(SetPlan plan, List<Row> rows, List<Scanned> results) {
    SpanScores scores = new SpanScores(plan, rows);
    for (int i = 0; i < rows.size(); i++) {
      scores.rows.add(scores.count(rows.get(i), results.get(i)));
    }
    return scores;
  }

  /** Labels with a value or a finding, in the plan's order. */
  List<String> labels() {
    return labels.keySet().stream()
        .filter(label -> rows.stream().anyMatch(row -> row.containsKey(label)))
        .toList();
  }

  /** Rows with a value that no finding that counts lies over, and the last such value. */
  Map<Row, Gold> missed() {
    return missed;
  }

  /** Over some labels together. */
  Scores scores(Predicate<String> labels) {
    List<int[]> sums = new ArrayList<>();
    long values = 0;
    for (Map<String, int[]> row : rows) {
      int[] sum = new int[COUNTS];
      row.forEach(
          (label, counts) -> {
            for (int i = 0; i < COUNTS && labels.test(label); i++) {
              sum[i] += counts[i];
            }
          });
      values += sum[VALUES];
      sums.add(sum);
    }
    List<Interval> all =
        Bootstrap.of(
            sums,
            List.of(
                share(FINDINGS_EXACT, FINDINGS),
                share(VALUES_EXACT, VALUES),
                f(1, FINDINGS_EXACT, VALUES_EXACT),
                share(FINDINGS_RIGHT, FINDINGS),
                share(VALUES_FOUND, VALUES),
                f(1, FINDINGS_RIGHT, VALUES_FOUND),
                f(2, FINDINGS_RIGHT, VALUES_FOUND),
                share(VALUES_WEAK, VALUES),
                share(CHARACTERS_LEFT, CHARACTERS)));
    return new Scores(
        values,
        all.get(0),
        all.get(1),
        all.get(2),
        all.get(3),
        all.get(4),
        all.get(5),
        all.get(6),
        all.get(7),
        all.get(8));
  }

  private Map<String, int[]> count(Row row, Scanned result) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Gold gold : row.golds()) {
      Set<String> types = labels.getOrDefault(gold.type(), Set.of());
      if (!types.isEmpty()) {
        value(counts, gold, types, result);
        if (counts.get(gold.type())[VALUES_FOUND] < counts.get(gold.type())[VALUES]) {
          missed.put(row, gold);
        }
      }
    }
    result.found().stream().filter(Found::strong).forEach(found -> finding(counts, row, found));
    return counts;
  }

  private static void value(Map<String, int[]> all, Gold gold, Set<String> types, Scanned result) {
    int[] counts = all.computeIfAbsent(gold.type(), label -> new int[COUNTS]);
    List<Found> over =
        result.found().stream()
            .filter(f -> types.contains(f.type()) && f.overlaps(gold.start(), gold.end()))
            .toList();
    counts[VALUES]++;
    counts[VALUES_EXACT] +=
        over.stream().anyMatch(f -> f.strong() && f.is(gold.start(), gold.end())) ? 1 : 0;
    counts[VALUES_FOUND] += over.stream().anyMatch(Found::strong) ? 1 : 0;
    counts[VALUES_WEAK] += over.isEmpty() ? 0 : 1;
    counts[CHARACTERS] += gold.end() - gold.start();
    counts[CHARACTERS_LEFT] += left(result, gold.start(), gold.end());
  }

  /** How many characters of a range may still be read in what goes on. */
  static int left(Scanned result, int start, int end) {
    if (result.withheld()) {
      return 0;
    }
    int left = 0;
    for (int i = start; i < end; i++) {
      int at = i;
      boolean removed =
          result.found().stream().anyMatch(f -> f.removed() && f.overlaps(at, at + 1));
      left += removed ? 0 : 1;
    }
    return left;
  }

  private void finding(Map<String, int[]> all, Row row, Found found) {
    String label = "";
    boolean exact = false;
    for (Gold gold : row.golds()) {
      boolean over = found.overlaps(gold.start(), gold.end());
      if (over && plan.reasonLeftOut(gold.type()).isPresent()) {
        return;
      }
      if (over && labels.getOrDefault(gold.type(), Set.of()).contains(found.type()) && !exact) {
        label = gold.type();
        exact = found.is(gold.start(), gold.end());
      }
    }
    boolean right = !label.isEmpty();
    for (Map.Entry<String, Set<String>> each : labels.entrySet()) {
      if (label.isEmpty() && each.getValue().contains(found.type())) {
        label = each.getKey();
      }
    }
    if (!label.isEmpty()) {
      int[] counts = all.computeIfAbsent(label, l -> new int[COUNTS]);
      counts[FINDINGS]++;
      counts[FINDINGS_RIGHT] += right ? 1 : 0;
      counts[FINDINGS_EXACT] += exact ? 1 : 0;
    }
  }

  private static ToDoubleFunction<long[]> share(int part, int whole) {
    return sums -> Bootstrap.ratio(sums[part], sums[whole]);
  }

  private static ToDoubleFunction<long[]> f(double beta, int right, int found) {
    return sums -> {
      double precision = Bootstrap.ratio(sums[right], sums[FINDINGS]);
      double recall = Bootstrap.ratio(sums[found], sums[VALUES]);
      if (Double.isNaN(recall)) {
        return Double.NaN;
      }
      double p = Double.isNaN(precision) ? 0 : precision;
      double weight = beta * beta;
      return p + recall == 0 ? 0 : (1 + weight) * p * recall / (weight * p + recall);
    };
  }
}
