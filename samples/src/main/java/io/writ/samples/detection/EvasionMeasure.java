package io.writ.samples.detection;

import io.writ.samples.detection.CaseResults.Outcome;
import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.Row.Gold;
import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.SetPlan.Measure;
import io.writ.samples.detection.evasion.Transform;
import io.writ.samples.detection.evasion.Transform.Marked;
import io.writ.samples.detection.evasion.Transform.Subject;
import io.writ.samples.detection.evasion.Transforms;
import io.writ.samples.detection.report.Interval;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What is found plain and still found in disguise, of personal data (values with a form of their
 * own), credentials and injections. What is not found plain doesn't count, nor does a disguise that
 * leaves a value as it is.
 */
final class EvasionMeasure {
  private static final int MAX_EACH = 400;
  private static final long SEED = 7;

  private final Map<Subject, List<Specimen>> specimens = new EnumMap<>(Subject.class);
  private final Scanner scanner;
  private final Section.Builder section = new Section.Builder("Evasion");

  private record Specimen(Marked plain, Set<String> types) {}

  private record Survival(boolean found, boolean removed) {}

  EvasionMeasure(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Takes the values of a set that this engine finds plain. */
  void add(LabelledSet set, SetPlan plan) throws IOException, InterruptedException {
    Optional<Subject> subject =
        switch (set.area()) {
          case "pii" -> Optional.of(Subject.PII);
          case "secrets" -> Optional.of(Subject.SECRET);
          case "injection" -> Optional.of(Subject.INJECTION);
          default -> Optional.empty();
        };
    if (subject.isPresent() && plan.measure() == Measure.SPANS) {
      addMarked(specimens(subject.get()), set, plan);
    } else if (subject.isPresent() && subject.get() != Subject.PII) {
      addCases(specimens(subject.get()), set, plan);
    }
  }

  private List<Specimen> specimens(Subject subject) {
    return specimens.computeIfAbsent(subject, s -> new ArrayList<>());
  }

  private void addMarked(List<Specimen> into, LabelledSet set, SetPlan plan)
      throws IOException, InterruptedException {
    List<Scanned> results =
        scanner.scan(set.rows().stream().map(row -> Text.prompt(row.text())).toList());
    for (int i = 0; i < results.size(); i++) {
      for (Gold gold : set.rows().get(i).golds()) {
        Set<String> types = plan.types(gold.type()).orElse(Set.of());
        Marked marked = new Marked(set.rows().get(i).text(), gold.start(), gold.end(), true);
        Specimen specimen = new Specimen(marked, types);
        if ((plan.structured().isEmpty() || plan.structured().contains(gold.type()))
            && survival(specimen, marked, results.get(i)).equals(new Survival(true, true))) {
          into.add(specimen);
        }
      }
    }
  }

  private void addCases(List<Specimen> into, LabelledSet set, SetPlan plan)
      throws IOException, InterruptedException {
    for (Outcome outcome : CaseResults.of(set, plan, scanner).outcomes()) {
      String text = outcome.row().text();
      int length = text.codePointCount(0, text.length());
      if (outcome.positive() && outcome.hit() && !outcome.row().field("generated").equals("true")) {
        Gold gold =
            outcome.row().golds().isEmpty()
                ? new Gold("", 0, length)
                : outcome.row().golds().getFirst();
        Marked marked = new Marked(text, gold.start(), gold.end(), true);
        Specimen specimen = new Specimen(marked, outcome.types());
        if (survival(specimen, marked, outcome.result()).removed()) {
          into.add(specimen);
        }
      }
    }
  }

  Section measure() throws IOException, InterruptedException {
    specimens.values().forEach(EvasionMeasure::sample);
    section.note(
        "Share of what is found plain that is still found, and of which no letter or digit"
            + " of the disguised value is left in what goes on, when the value alone or the"
            + " whole text is disguised: "
            + counts()
            + ". A disguise counts where it changes something. Where a whole text is encoded at once, the"
            + " value can't be told apart, and found is enough. Leet and dotted letters are"
            + " tried on injections only: a credential or number in leet is another one.");
    List<Row> rows = new ArrayList<>();
    for (Transform transform : Transforms.ALL) {
      rows.add(row(transform));
    }
    section.table(table(rows));
    summarise(rows);
    return section.build();
  }

  private record Row(
      Transform transform,
      Interval pii,
      Interval piiText,
      Interval secret,
      Interval secretText,
      Interval injection) {}

  private Row row(Transform transform) throws IOException, InterruptedException {
    return new Row(
        transform,
        survival(transform, Subject.PII, Transform::value),
        survival(transform, Subject.PII, Transform::whole),
        survival(transform, Subject.SECRET, Transform::value),
        survival(transform, Subject.SECRET, Transform::whole),
        survival(transform, Subject.INJECTION, Transform::value));
  }

  private static Table table(List<Row> rows) {
    Table.Builder table =
        Table.titled(
            "Survival by disguise",
            "disguise",
            "personal data",
            "personal data, whole text",
            "credentials",
            "credentials, whole text",
            "injections");
    for (Row row : rows) {
      table.row(
          row.transform().name(),
          row.pii(),
          row.piiText(),
          row.secret(),
          row.secretText(),
          row.injection());
      table.bar(row.transform().name() + ": personal data", row.pii());
      table.bar(row.transform().name() + ": credentials", row.secret());
      table.bar(row.transform().name() + ": injections", row.injection());
    }
    return table.build();
  }

  private void summarise(List<Row> rows) {
    summarise("personal data", "pii", rows.stream().map(Row::pii).toList(), rows);
    summarise("credentials", "secrets", rows.stream().map(Row::secret).toList(), rows);
    summarise("injections", "injection", rows.stream().map(Row::injection).toList(), rows);
  }

  private void summarise(String what, String name, List<Interval> shares, List<Row> rows) {
    double mean =
        shares.stream()
            .mapToDouble(Interval::value)
            .filter(v -> !Double.isNaN(v))
            .average()
            .orElse(Double.NaN);
    List<String> weak = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).value() < 0.97) {
        weak.add(rows.get(i).transform().name() + " " + Interval.share(shares.get(i).value()));
      }
    }
    section
        .figure("evasion." + name, mean)
        .summary(
            String.format(
                Locale.ROOT,
                "%-40s mean survival %s; below .97: %s",
                what,
                Interval.share(mean),
                weak.isEmpty() ? "none" : String.join(", ", weak)));
  }

  private Interval survival(
      Transform transform, Subject subject, BiFunction<Transform, Marked, Marked> disguise)
      throws IOException, InterruptedException {
    if (!transform.of().contains(subject)) {
      return Interval.NONE;
    }
    List<Specimen> tried = new ArrayList<>();
    List<Marked> disguised = new ArrayList<>();
    for (Specimen specimen : specimens(subject)) {
      Marked marked = disguise.apply(transform, specimen.plain());
      if (!marked.value().equals(specimen.plain().value())) {
        tried.add(specimen);
        disguised.add(marked);
      }
    }
    List<Scanned> results =
        scanner.scan(disguised.stream().map(marked -> Text.prompt(marked.text())).toList());
    List<Boolean> survived = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Survival survival = survival(tried.get(i), disguised.get(i), results.get(i));
      boolean survives = survival.found() && (survival.removed() || subject == Subject.INJECTION);
      survived.add(survives);
      if (!survives) {
        section.miss(
            "evasion",
            subject.name(),
            transform.name(),
            survival.found() ? "not removed" : "missed",
            disguised.get(i).text());
      }
    }
    return Bootstrap.share(survived);
  }

  private static Survival survival(Specimen specimen, Marked marked, Scanned result) {
    boolean found =
        result.found().stream()
            .filter(Found::strong)
            .anyMatch(
                f ->
                    specimen.types().contains(f.type())
                        && f.overlaps(marked.start(), marked.end()));
    return new Survival(found, !marked.exact() || isRemoved(marked, result));
  }

  /** Whether no letter or digit of the value is left, seen or unseen; padding and marks may be. */
  private static boolean isRemoved(Marked marked, Scanned result) {
    int[] characters = marked.text().codePoints().toArray();
    for (int i = marked.start(); i < marked.end(); i++) {
      int c = characters[i];
      boolean tells = Character.isLetterOrDigit(c) || c >= 0xE0020 && c <= 0xE007E;
      if (tells && SpanScores.left(result, i, i + 1) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void sample(List<Specimen> specimens) {
    Collections.shuffle(specimens, new Random(SEED));
    if (specimens.size() > MAX_EACH) {
      specimens.subList(MAX_EACH, specimens.size()).clear();
    }
  }

  private String counts() {
    return specimens(Subject.PII).size()
        + " values of personal data, "
        + specimens(Subject.SECRET).size()
        + " credentials, "
        + specimens(Subject.INJECTION).size()
        + " injections";
  }
}
