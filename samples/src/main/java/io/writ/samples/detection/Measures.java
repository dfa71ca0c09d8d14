package io.writ.samples.detection;

import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.SetPlan.Measure;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every measure over every set of a corpus, each set by its plan. */
final class Measures {
  private static final int SPEED_TEXTS = 2_000;

  /** Other systems take minutes for more. */
  private static final int PEER_TEXTS = 7_000;

  private final WritScanner writ;
  private final PeerScanners peers;
  private final SetPlans plans = SetPlans.load();
  private final Consumer<String> progress;

  private final SpanMeasure spans = new SpanMeasure();
  private final CaseMeasure pii =
      new CaseMeasure(
          "Personal data: found or not",
          "Values and sentences of other systems' tests. Many are bare values without a word"
              + " around them; where such a number says nothing by itself, only a word lets a rule"
              + " act on it. “With a word” puts one before the value; a labelled number counts, at 0.6, even with"
              + " wrong check digits, so most negatives with a word are flagged on purpose.");
  private final CaseMeasure secrets =
      new CaseMeasure(
          "Credentials",
          "A credential is found when a finding overlaps it. Gitleaks' negatives are per rule: one"
              + " rule's negative may be another's positive.");
  private final CaseMeasure injection =
      new CaseMeasure(
          "Attacks on models",
          "Found and flagged are what a shipped rule acts on for this kind of interaction; the"
              + " second table sets one threshold so that 1 % of all ordinary texts together are"
              + " flagged.");
  private final CaseMeasure content =
      new CaseMeasure(
          "Abuse and denied topics", "Texts that a rule flags or refuses, by function.");
  private final CaseMeasure arguments =
      new CaseMeasure(
          "Attacks in tool arguments", "Each text is a string in the arguments of a tool call.");
  private final SchemaMeasure schema = new SchemaMeasure();
  private final LeakMeasure leaks = new LeakMeasure();
  private final AccountMeasure account = new AccountMeasure();
  private final EvasionMeasure evasion;
  private final Map<String, List<Text>> speed = new LinkedHashMap<>();
  private final Table.Builder notScored = Table.titled("Sets that are not scored", "set", "why");

  Measures(WritScanner writ, PeerScanners peers, Consumer<String> progress) {
    this.writ = writ;
    this.peers = peers;
    this.progress = progress;
    this.evasion = new EvasionMeasure(writ);
  }

  List<Section> of(Corpus corpus) throws IOException, InterruptedException {
    for (LabelledSet set : corpus.sets()) {
      progress.accept(set.area() + "/" + set.name());
      add(set, plans.of(set));
    }
    AttackMeasure.add(injection.section(), injection.results());
    progress.accept("ordinary text, evasion, speed");
    for (CaseResults results : pii.results()) {
      if (account.isAbout(results.set().name())) {
        account.add(results);
      }
    }
    List<Section> sections =
        new ArrayList<>(
            List.of(
                spans.build(),
                pii.build(),
                account.build(),
                secrets.build(),
                injection.build(),
                leaks.measure(),
                evasion.measure(),
                OrdinaryMeasure.of(writ),
                content.build(),
                arguments.build(),
                schema.build()));
    sections.add(SpeedMeasure.of(writ, speed, peers.said()));
    sections.add(new Section.Builder("Left out").table(notScored.build()).build());
    return sections.stream().filter(section -> !section.tables().isEmpty()).toList();
  }

  private void add(LabelledSet set, SetPlan plan) throws IOException, InterruptedException {
    switch (plan.measure()) {
      case SPANS -> spans.add(set, plan, withPeers(plan.area(), set));
      case CASES -> cases(set, plan);
      case SCHEMA -> schema.add(set);
      case NONE -> notScored.row(set.name(), plan.leftOut().getOrDefault(SetPlan.ANY, ""));
    }
    if (plan.measure() != Measure.NONE && plan.measure() != Measure.SCHEMA) {
      evasion.add(set, plan);
      speed(set, plan);
    }
  }

  private void cases(LabelledSet set, SetPlan plan) throws IOException, InterruptedException {
    switch (plan.area()) {
      case "pii" -> pii.add(set, plan, List.of(writ));
      case "secrets" -> secrets.add(set, plan, withPeers("secrets", set));
      case "injection" -> {
        injection.add(set, plan, List.of(writ));
        leaks.add(set);
      }
      case "content" -> content.add(set, plan, List.of(writ));
      default -> arguments.add(set, plan, List.of(writ));
    }
  }

  private List<Scanner> withPeers(String area, LabelledSet set) {
    List<Scanner> scanners = new ArrayList<>(List.of(writ));
    if (set.rows().size() <= PEER_TEXTS) {
      scanners.addAll(peers.of(area, set.name()));
    }
    return scanners;
  }

  private void speed(LabelledSet set, SetPlan plan) {
    if (set.rows().size() >= 1_000 && !plan.area().equals("arguments")) {
      speed.put(
          set.name(),
          set.rows().stream().limit(SPEED_TEXTS).map(row -> Text.prompt(row.text())).toList());
    }
  }
}
