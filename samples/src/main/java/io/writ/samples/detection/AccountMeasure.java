package io.writ.samples.detection;

import io.writ.samples.detection.CaseResults.Outcome;
import io.writ.samples.detection.Row.Gold;
import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Another system's own tests, row by row: whether we agree, and if not, why. Reasons are in a file
 * of lines {@code set TAB group TAB outcome TAB id TAB reason}; {@code *} stands for any group or
 * id, an id for those that end with it.
 */
final class AccountMeasure {
  private static final String FILE = "accounts.tsv";
  private static final String NO_REASON = "no reason given";
  private static final String ANY = "*";

  private final List<Reason> reasons = read();
  private final Section.Builder section =
      new Section.Builder("Another system's tests, row by row")
          .note(
              "“Found” asks for every marked value. “Weak” is found below every rule's threshold:"
                  + " what is only a number of digits needs a word. “Another type” is taken for"
                  + " something else by a finding that counts.");

  private record Reason(String set, String group, String outcome, String id, String text) {
    boolean fits(String ofSet, String ofGroup, String ofOutcome, String ofId) {
      return set.equals(ofSet)
          && (group.equals(ANY) || group.equals(ofGroup))
          && outcome.equals(ofOutcome)
          && (id.equals(ANY) || ofId.endsWith(id));
    }
  }

  /** Whether the file has reasons for a set. */
  boolean isAbout(String set) {
    return reasons.stream().anyMatch(reason -> reason.set().equals(set));
  }

  void add(CaseResults results) {
    String set = results.set().name();
    Map<String, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> why = new TreeMap<>();
    Table.Builder without = Table.titled(set + ": rows without a reason", "row", "outcome");
    for (Outcome outcome : results.outcomes()) {
      String came = came(outcome);
      outcomes.merge(came, 1, Integer::sum);
      if (!came.startsWith("agreed")) {
        String group = outcome.row().field(results.plan().by().getFirst());
        Optional<Reason> reason =
            reasons.stream().filter(r -> r.fits(set, group, came, outcome.row().id())).findFirst();
        why.merge(came + ": " + reason.map(Reason::text).orElse(NO_REASON), 1, Integer::sum);
        if (reason.isEmpty()) {
          without.row(outcome.row().id(), came);
        }
      }
    }
    Table.Builder table = Table.titled(set, "outcome", "rows");
    outcomes.forEach(table::row);
    results.leftOut().forEach((reason, rows) -> table.row("left out: " + reason, rows));
    Table.Builder whys = Table.titled(set + ": why not", "reason", "rows");
    why.forEach(whys::row);
    Table unexplained = without.build();
    section
        .table(table.build())
        .table(whys.build())
        .table(unexplained)
        .summary(
            String.format(
                Locale.ROOT,
                "%-40s %s; without a reason: %d",
                set,
                outcomes,
                unexplained.rows().size()));
  }

  Section build() {
    return section.build();
  }

  private static String came(Outcome outcome) {
    if (!outcome.positive()) {
      return outcome.hit() ? "flagged" : "agreed, negative";
    }
    if (all(outcome, Found::strong)) {
      return "agreed, positive";
    }
    if (all(outcome, f -> true)) {
      return "weak";
    }
    boolean other =
        outcome.result().found().stream()
            .filter(Found::strong)
            .anyMatch(
                f ->
                    outcome.row().golds().isEmpty()
                        || outcome.row().golds().stream()
                            .anyMatch(g -> f.overlaps(g.start(), g.end())));
    return other ? "another type" : "missed";
  }

  private static boolean all(Outcome outcome, Predicate<Found> which) {
    List<Found> found =
        outcome.result().found().stream()
            .filter(which)
            .filter(f -> outcome.types().contains(f.type()))
            .toList();
    List<Gold> golds = outcome.row().golds();
    return golds.isEmpty()
        ? !found.isEmpty()
        : golds.stream()
            .allMatch(g -> found.stream().anyMatch(f -> f.overlaps(g.start(), g.end())));
  }

  private static List<Reason> read() {
    List<Reason> reasons = new ArrayList<>();
    try (InputStream in = AccountMeasure.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] c = line.split("\t", 5);
          reasons.add(new Reason(c[0], c[1], c[2], c[3], c[4]));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return reasons;
  }
}
