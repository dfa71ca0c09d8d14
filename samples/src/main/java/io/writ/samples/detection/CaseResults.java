package io.writ.samples.detection;

import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.Row.Gold;
import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.report.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows that are positive or negative, with what was found. A positive row is found when a finding
 * of an expected type overlaps a marked value, or is anywhere when nothing is marked; a negative
 * row is flagged when it has a finding of one of the types it is tested for.
 *
 * @param leftOut rows that are not scored, by reason
 */
record CaseResults(
    LabelledSet set, SetPlan plan, List<Outcome> outcomes, Map<String, Integer> leftOut) {
  CaseResults {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One row.
   *
   * @param hit whether a finding counts that a rule's threshold lets through
   * @param weakHit whether any finding counts
   * @param score of the surest finding; 0 without one
   * @param result everything that came out
   */
  record Outcome(
      Row row,
      String label,
      Set<String> types,
      boolean positive,
      boolean hit,
      boolean weakHit,
      double score,
      Scanned result) {}

  private record Planned(Row row, String label, Set<String> types, boolean positive) {}

  /** Scans the rows that are scored. */
  static CaseResults of(LabelledSet set, SetPlan plan, Scanner scanner, Function<Row, String> text)
      throws IOException, InterruptedException {
    Map<String, Integer> leftOut = new TreeMap<>();
    List<Planned> planned = new ArrayList<>();
    for (Row row : set.rows()) {
      String label = plan.label(row);
      Optional<String> why = plan.reasonLeftOut(label);
      Optional<Set<String>> types = plan.types(label);
      if (why.isPresent() || types.isEmpty()) {
        leftOut.merge(why.orElse("no plan for the label `" + label + "`"), 1, Integer::sum);
      } else {
        boolean positive = plan.isPositive(row, types.get());
        Set<String> watched = types.get().isEmpty() ? plan.watched() : types.get();
        planned.add(new Planned(row, label, watched, positive));
      }
    }
    boolean argument = plan.area().equals("arguments");
    List<Scanned> results =
        scanner.scan(
            planned.stream()
                .map(p -> new Text(text.apply(p.row()), plan.kind(), argument))
                .toList());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      outcomes.add(outcome(planned.get(i), results.get(i)));
    }
    return new CaseResults(set, plan, outcomes, leftOut);
  }

  static CaseResults of(LabelledSet set, SetPlan plan, Scanner scanner)
      throws IOException, InterruptedException {
    return of(set, plan, scanner, Row::text);
  }

  private static Outcome outcome(Planned planned, Scanned result) {
    Row row = planned.row();
    List<Found> counted =
        result.found().stream()
            .filter(f -> planned.types().contains(f.type()))
            .filter(f -> !planned.positive() || row.golds().isEmpty() || over(row.golds(), f))
            .toList();
    return new Outcome(
        row,
        planned.label(),
        planned.types(),
        planned.positive(),
        counted.stream().anyMatch(Found::strong),
        !counted.isEmpty(),
        counted.stream().mapToDouble(Found::score).max().orElse(0),
        result);
  }

  private static boolean over(List<Gold> golds, Found found) {
    return golds.stream().anyMatch(gold -> found.overlaps(gold.start(), gold.end()));
  }

  /** The outcomes by what a function says of them. */
  Map<String, List<Outcome>> by(Function<Outcome, String> key) {
    Map<String, List<Outcome>> groups = new TreeMap<>();
    outcomes.forEach(o -> groups.computeIfAbsent(key.apply(o), k -> new ArrayList<>()).add(o));
    return groups;
  }

  /** The share of positive rows for which this holds. */
  static Interval ofPositives(List<Outcome> outcomes, Predicate<Outcome> test) {
    return Bootstrap.share(outcomes.stream().filter(Outcome::positive).map(test::test).toList());
  }

  /** The share of negative rows for which this holds. */
  static Interval ofNegatives(List<Outcome> outcomes, Predicate<Outcome> test) {
    return Bootstrap.share(outcomes.stream().filter(o -> !o.positive()).map(test::test).toList());
  }
}
