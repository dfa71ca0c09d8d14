package io.writ.samples.detection;

import static io.writ.samples.detection.CaseResults.ofNegatives;
import static io.writ.samples.detection.CaseResults.ofPositives;

import io.writ.samples.detection.CaseResults.Outcome;
import io.writ.samples.detection.Corpus.LabelledSet;
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

/**
 * Sets of positive and negative rows of one area: what is found of the ones, flagged of the others.
 */
final class CaseMeasure {
  private static final int MAX_ROWS = 25;

  private final Section.Builder section;
  private final Table.Builder sets =
      Table.titled(
          "",
          "set",
          "positive",
          "found",
          "weaker too",
          "negative",
          "flagged",
          "flagged weaker too");
  private final List<Table> details = new ArrayList<>();
  private final List<CaseResults> all = new ArrayList<>();

  CaseMeasure(String title, String note) {
    section = new Section.Builder(title).note(note);
  }

  /** Measures one set with every scanner; the first one is this engine. */
  void add(LabelledSet set, SetPlan plan, List<Scanner> scanners)
      throws IOException, InterruptedException {
    CaseResults results = CaseResults.of(set, plan, scanners.getFirst());
    all.add(results);
    line(set.name(), results.outcomes());
    figures(set, results.outcomes());
    if (!plan.by().isEmpty()) {
      details.add(breakdown(results));
    }
    if (scanners.size() > 1) {
      sideBySide(set, plan, results, scanners);
    }
    Map<String, List<Outcome>> worded =
        plan.words().isEmpty()
            ? Map.of()
            : withWords(set, plan, results, scanners.getFirst()).by(Outcome::label);
    scores(results, worded);
    leftOut(results);
    results.outcomes().stream()
        .filter(outcome -> outcome.positive() != outcome.hit())
        .forEach(
            outcome ->
                section.miss(
                    set.name(),
                    outcome.row().id(),
                    outcome.label(),
                    outcome.hit() ? "flagged" : outcome.weakHit() ? "weak" : "missed",
                    outcome.row().text()));
  }

  /** Everything measured so far. */
  List<CaseResults> results() {
    return all;
  }

  /** More tables and figures of this area. */
  Section.Builder section() {
    return section;
  }

  Section build() {
    section.table(sets.build());
    details.forEach(section::table);
    return section.build();
  }

  private void line(String name, List<Outcome> outcomes) {
    Interval found = ofPositives(outcomes, Outcome::hit);
    Interval flagged = ofNegatives(outcomes, Outcome::hit);
    long positives = outcomes.stream().filter(Outcome::positive).count();
    sets.row(
        name,
        positives,
        found,
        Interval.share(ofPositives(outcomes, Outcome::weakHit).value()),
        outcomes.size() - positives,
        flagged,
        Interval.share(ofNegatives(outcomes, Outcome::weakHit).value()));
    if (positives > 0) {
      sets.bar(name + ": found", found);
    }
    if (positives < outcomes.size()) {
      sets.badBar(name + ": wrongly flagged", flagged);
    }
  }

  private void figures(LabelledSet set, List<Outcome> outcomes) {
    Interval found = ofPositives(outcomes, Outcome::hit);
    Interval flagged = ofNegatives(outcomes, Outcome::hit);
    String name = set.area() + "." + set.name() + ".";
    section
        .figure(name + "found", found.value())
        .figure(name + "left-alone", 1 - flagged.value())
        .summary(
            String.format(
                Locale.ROOT,
                "%-40s found %s of %d, flagged %s of %d",
                set.name(),
                found,
                outcomes.stream().filter(Outcome::positive).count(),
                flagged,
                outcomes.stream().filter(o -> !o.positive()).count()));
  }

  private static Table breakdown(CaseResults results) {
    Table.Builder table =
        Table.titled(
            results.set().name() + " by " + String.join(", ", results.plan().by()),
            "group",
            "positive",
            "found",
            "weaker too",
            "negative",
            "flagged");
    Map<String, List<Outcome>> groups = results.by(o -> o.row().key(results.plan().by()));
    groups.forEach(
        (name, outcomes) -> {
          long positives = outcomes.stream().filter(Outcome::positive).count();
          table.row(
              name.isEmpty() ? "(none)" : name,
              positives,
              ofPositives(outcomes, Outcome::hit),
              Interval.share(ofPositives(outcomes, Outcome::weakHit).value()),
              outcomes.size() - positives,
              ofNegatives(outcomes, Outcome::hit));
        });
    return groups.size() > MAX_ROWS ? table.detail() : table.build();
  }

  private void sideBySide(LabelledSet set, SetPlan plan, CaseResults ours, List<Scanner> scanners)
      throws IOException, InterruptedException {
    Table.Builder table = Table.titled(set.name() + ", side by side", "system", "found", "flagged");
    for (Scanner scanner : scanners) {
      List<Outcome> outcomes =
          scanner == scanners.getFirst()
              ? ours.outcomes()
              : CaseResults.of(set, plan, scanner).outcomes();
      Interval found = ofPositives(outcomes, Outcome::hit);
      table.row(scanner.name(), found, ofNegatives(outcomes, Outcome::hit));
      table.bar(scanner.name(), found);
    }
    details.add(table.build());
  }

  private CaseResults withWords(LabelledSet set, SetPlan plan, CaseResults bare, Scanner scanner)
      throws IOException, InterruptedException {
    CaseResults worded =
        CaseResults.of(
            set,
            plan,
            scanner,
            row -> plan.word(plan.label(row)).map(word -> word + " ").orElse("") + row.text());
    line(set.name() + ", with a word before", worded.outcomes());
    Table.Builder table =
        Table.titled(
            set.name() + " by label",
            "label",
            "positive",
            "found bare",
            "bare, weaker too",
            "with a word",
            "negative",
            "flagged bare",
            "with a word");
    Map<String, List<Outcome>> words = worded.by(Outcome::label);
    bare.by(Outcome::label)
        .forEach(
            (label, outcomes) -> {
              List<Outcome> said = words.getOrDefault(label, List.of());
              long positives = outcomes.stream().filter(Outcome::positive).count();
              table.row(
                  label,
                  positives,
                  Interval.share(ofPositives(outcomes, Outcome::hit).value()),
                  Interval.share(ofPositives(outcomes, Outcome::weakHit).value()),
                  Interval.share(ofPositives(said, Outcome::hit).value()),
                  outcomes.size() - positives,
                  Interval.share(ofNegatives(outcomes, Outcome::hit).value()),
                  Interval.share(ofNegatives(said, Outcome::hit).value()));
            });
    details.add(table.detail());
    return worded;
  }

  private void scores(CaseResults results, Map<String, List<Outcome>> worded) {
    String set = results.set().name();
    Map<String, List<Outcome>> byType = new TreeMap<>();
    Map<String, List<Outcome>> wordedByType = new TreeMap<>();
    results
        .by(Outcome::label)
        .forEach(
            (label, outcomes) -> {
              for (String type : results.plan().scored(label)) {
                byType.computeIfAbsent(type, t -> new ArrayList<>()).addAll(outcomes);
                wordedByType
                    .computeIfAbsent(type, t -> new ArrayList<>())
                    .addAll(worded.getOrDefault(label, List.of()));
              }
            });
    byType.forEach(
        (type, outcomes) -> {
          long positives = outcomes.stream().filter(Outcome::positive).count();
          List<Outcome> said = wordedByType.getOrDefault(type, List.of());
          section.score(
              new Score(
                  type,
                  set,
                  positives,
                  ofPositives(outcomes, Outcome::hit),
                  ofPositives(said, Outcome::hit),
                  outcomes.size() - positives,
                  ofNegatives(outcomes, Outcome::hit),
                  Interval.NONE));
        });
  }

  private void leftOut(CaseResults results) {
    Table.Builder table = Table.titled(results.set().name() + ": what is left out", "rows", "why");
    results.leftOut().forEach((why, rows) -> table.row(rows, why));
    details.add(table.detail());
  }
}
