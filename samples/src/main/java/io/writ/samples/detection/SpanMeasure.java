package io.writ.samples.detection;

import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.SpanScores.Scores;
import io.writ.samples.detection.report.Interval;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Section.Score;
import io.writ.samples.detection.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Sets in which every value is marked: precision, recall, F1, F2 and leakage by type. */
final class SpanMeasure {
  private static final int MAX_ROWS = 40;

  private final Map<String, SetPlan> plans = new TreeMap<>();
  private final Section.Builder section =
      new Section.Builder("Personal data: every value marked")
          .note(
              "A value is found when a finding of its type overlaps it; “exact” asks for the same"
                  + " first and last character. F2 weighs recall four times as much as precision."
                  + " “Weaker too” adds findings below every rule's threshold. Leakage is the share"
                  + " of a value's characters that may still be read in what goes on.");

  /** Measures one set with every scanner; the first one is this engine. */
  void add(LabelledSet set, SetPlan plan, List<Scanner> scanners)
      throws IOException, InterruptedException {
    plans.put(set.name(), plan);
    List<Text> texts =
        set.rows().stream().map(row -> new Text(row.text(), plan.kind(), false)).toList();
    List<SpanScores> scores = new ArrayList<>();
    for (Scanner scanner : scanners) {
      List<Scanned> results = scanner.scan(texts);
      scores.add(SpanScores.of(plan, set.rows(), results));
    }
    SpanScores ours = scores.getFirst();
    ours.missed()
        .forEach(
            (row, gold) -> section.miss(set.name(), row.id(), gold.type(), "missed", row.text()));
    section.table(table(set, plan, ours));
    if (scanners.size() > 1) {
      section.table(sideBySide(set, plan, scanners, scores));
    }
    figures(set, plan, ours);
  }

  Section build() {
    return section.build();
  }

  private Table table(LabelledSet set, SetPlan plan, SpanScores scores) {
    Table.Builder table =
        Table.titled(
            set.name() + " (" + set.rows().size() + " texts)",
            "type",
            "values",
            "P exact",
            "R exact",
            "F1 exact",
            "P overlap",
            "R overlap",
            "F1 overlap",
            "F2",
            "R weaker too",
            "leakage");
    for (String label : scores.labels()) {
      Scores s = scores.scores(label::equals);
      row(table, label, s);
      plan.scored(label).forEach(type -> section.score(score(type, set, s)));
    }
    if (!plan.structured().isEmpty()) {
      row(table, "all structured types", scores.scores(plan.structured()::contains));
    }
    row(table, "all types", scores.scores(label -> true));
    return scores.labels().size() > MAX_ROWS ? table.detail() : table.build();
  }

  private static Score score(String type, LabelledSet set, Scores s) {
    return new Score(
        type, set.name(), s.values(), s.recall(), Interval.NONE, 0, Interval.NONE, s.precision());
  }

  private static void row(Table.Builder table, String label, Scores s) {
    table.row(
        label,
        s.values(),
        Interval.share(s.exactPrecision().value()),
        Interval.share(s.exactRecall().value()),
        Interval.share(s.exactF1().value()),
        s.precision(),
        s.recall(),
        s.f1(),
        Interval.share(s.f2().value()),
        Interval.share(s.weakRecall().value()),
        s.leakage());
    table.bar(label, s.f1());
  }

  private static Table sideBySide(
      LabelledSet set, SetPlan plan, List<Scanner> scanners, List<SpanScores> scores) {
    List<String> columns = new ArrayList<>(List.of("F1 overlapping"));
    scanners.forEach(scanner -> columns.add(scanner.name()));
    Table.Builder table =
        Table.titled(set.name() + ", side by side", columns.toArray(String[]::new));
    for (String label : scores.getFirst().labels()) {
      line(table, label, scores, label::equals, Scores::f1);
    }
    if (!plan.structured().isEmpty()) {
      Predicate<String> structured = plan.structured()::contains;
      line(table, "all structured types", scores, structured, Scores::f1);
      line(table, "precision of structured types", scores, structured, Scores::precision);
      line(table, "recall of structured types", scores, structured, Scores::recall);
      line(table, "leakage of structured types", scores, structured, Scores::leakage);
    }
    line(table, "all types", scores, label -> true, Scores::f1);
    line(table, "leakage of all types", scores, label -> true, Scores::leakage);
    return table.build();
  }

  private static void line(
      Table.Builder table,
      String name,
      List<SpanScores> scores,
      Predicate<String> labels,
      java.util.function.Function<Scores, Interval> of) {
    List<Object> cells = new ArrayList<>(List.of(name));
    scores.forEach(each -> cells.add(of.apply(each.scores(labels))));
    table.row(cells.toArray());
  }

  private void figures(LabelledSet set, SetPlan plan, SpanScores scores) {
    Predicate<String> structured =
        plan.structured().isEmpty() ? label -> true : plan.structured()::contains;
    Scores s = scores.scores(structured);
    String name = set.area() + "." + set.name() + ".";
    section
        .figure(name + "recall", s.recall().value())
        .figure(name + "precision", s.precision().value())
        .figure(name + "removed", 1 - s.leakage().value())
        .summary(
            String.format(
                Locale.ROOT,
                "%-40s %s precision %s recall %s F1 %s leakage %s",
                set.name(),
                plan.structured().isEmpty() ? "all types " : "structured",
                s.precision(),
                s.recall(),
                s.f1(),
                s.leakage()));
    if (!plan.structured().isEmpty()) {
      Scores all = scores.scores(label -> true);
      section.summary(
          String.format(
              Locale.ROOT,
              "%-40s all types  precision %s recall %s F1 %s leakage %s",
              set.name(),
              all.precision(),
              all.recall(),
              all.f1(),
              all.leakage()));
    }
  }
}
