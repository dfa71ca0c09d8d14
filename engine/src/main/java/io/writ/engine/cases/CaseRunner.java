package io.writ.engine.cases;

import static io.writ.engine.Effect.Operator.NONE;

import io.writ.engine.Decision;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Part;
import io.writ.engine.Reason;
import io.writ.engine.cases.Case.ExpectedFinding;
import io.writ.engine.cases.Case.ExpectedRecord;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs cases and says how what came out differs from what was expected. */
public final class CaseRunner {
  private final InteractionReader reader = new InteractionReader(RequestLimits.DEFAULT);
  private final Predicate<String> isRegion;
  private final Function<Given, Outcome> plain;
  private final Optional<Function<Given, Outcome>> reading;

  /** What came out of one case: the decision and what the log would keep. */
  public record Outcome(Decision decision, DecisionRecord record) {}

  /**
   * @param plain decides as if an encoder had seen nothing
   * @param reading decides with an encoder; without it the cases that need one are left out
   */
  public CaseRunner(
      Predicate<String> isRegion,
      Function<Given, Outcome> plain,
      Optional<Function<Given, Outcome>> reading) {
    this.isRegion = isRegion;
    this.plain = plain;
    this.reading = reading;
  }

  /** The problems of all cases; none when they pass. */
  public List<Problem> run(Collection<Case> cases) {
    List<Problem> problems = new ArrayList<>();
    for (Case one : cases) {
      if (!isLeftOut(one)) {
        run(one, message -> problems.add(failed(one, message)));
      }
    }
    return problems;
  }

  private boolean isLeftOut(Case one) {
    return one.needsEncoder() && reading.isEmpty();
  }

  /**
   * A rule needs a case that makes it speak and one that doesn't: which of the two it lacks. Nobody
   * knows where cases are left out.
   */
  public List<Problem> unexercised(String rule, String file, Collection<Case> cases) {
    if (cases.stream().anyMatch(this::isLeftOut)) {
      return List.of();
    }
    boolean speaks = false;
    boolean isSilent = false;
    for (Case one : cases) {
      boolean named = reasons(outcome(one).decision()).contains(rule);
      speaks |= named;
      isSilent |= !named;
    }
    List<Problem> problems = new ArrayList<>();
    if (!speaks) {
      problems.add(
          new Problem(file, 0, "cases.missing", "no case makes `" + rule + "` speak", "add one"));
    }
    if (!isSilent) {
      problems.add(
          new Problem(file, 0, "cases.missing", "no case leaves `" + rule + "` silent", "add one"));
    }
    return problems;
  }

  private static Problem failed(Case one, String message) {
    return new Problem(
        one.file(), one.line(), "cases.failed", "case `" + one.name() + "`: " + message, "");
  }

  private Outcome outcome(Case one) {
    return decide(one, interaction(one));
  }

  private Outcome decide(Case one, Interaction interaction) {
    return (one.needsEncoder() ? reading.orElseThrow() : plain)
        .apply(new Given(interaction, one.prompt()));
  }

  private Interaction interaction(Case one) {
    return reader.read(one.request(), isRegion).interaction();
  }

  private void run(Case one, Consumer<String> fail) {
    Interaction interaction = interaction(one);
    Outcome outcome = decide(one, interaction);
    Decision decision = outcome.decision();
    Case.Expectation expect = one.expect();
    differs("verdict", expect.verdict(), decision.verdict().name(), fail);
    expect
        .content()
        .ifPresent(parts -> differs("content", shown(parts), shown(decision.content()), fail));
    expect
        .rules()
        .ifPresent(rules -> differs("rules", new TreeSet<>(rules), reasons(decision), fail));
    expect
        .findings()
        .ifPresent(
            findings ->
                differs(
                    "findings",
                    findings,
                    seen(decision.findings(), findings, interaction.content()),
                    fail));
    expect.record().ifPresent(record -> record(record, outcome.record(), fail));
  }

  private static void record(ExpectedRecord expect, DecisionRecord record, Consumer<String> fail) {
    if (!expect.verdict().isEmpty()) {
      differs("the record's verdict", expect.verdict(), record.verdict(), fail);
    }
    set(
        "the record's rules",
        expect.rules(),
        record.reasons().stream().map(Reason::rule).toList(),
        fail);
    set(
        "the record's types",
        expect.types(),
        record.findings().stream().map(Finding::type).toList(),
        fail);
    set(
        "the record's operators",
        expect.operators(),
        record.findings().stream()
            .map(Finding::operator)
            .filter(o -> o != NONE)
            .map(Enum::name)
            .toList(),
        fail);
  }

  private static void set(
      String what,
      Optional<Set<String>> expected,
      Collection<String> actual,
      Consumer<String> fail) {
    expected.ifPresent(names -> differs(what, new TreeSet<>(names), new TreeSet<>(actual), fail));
  }

  private static void differs(String what, Object expected, Object actual, Consumer<String> fail) {
    if (!expected.equals(actual)) {
      fail.accept(what + " expected " + expected + " but was " + actual);
    }
  }

  private static Set<String> reasons(Decision decision) {
    return decision.reasons().stream()
        .map(Reason::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case Part.Text(var path, var text, _) -> path + "=" + text;
                  case Part.Json(var path, var json, _) -> path + "=" + json;
                })
        .collect(Collectors.joining("; "));
  }

  /**
   * What was found, in the terms of what was expected: what a case leaves open is left out on both
   * sides.
   */
  private static List<ExpectedFinding> seen(
      List<Finding> findings, List<ExpectedFinding> expected, List<Part> content) {
    List<ExpectedFinding> seen = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      boolean hasTwin = i < expected.size();
      seen.add(
          new ExpectedFinding(
              finding.type(),
              hasTwin && expected.get(i).subtype().isEmpty() ? "" : finding.subtype(),
              hasTwin && expected.get(i).path().isEmpty() ? "" : finding.path(),
              covered(finding, content)));
    }
    return seen;
  }

  private static String covered(Finding finding, List<Part> content) {
    int hash = finding.path().lastIndexOf("#/");
    String path = hash < 0 ? finding.path() : finding.path().substring(0, hash);
    String pointer = hash < 0 ? "" : finding.path().substring(hash + 1);
    for (Part part : content) {
      if (part.path().equals(path) || part.path().equals(finding.path())) {
        return switch (part) {
          case Part.Text(_, var text, _) -> slice(text, finding);
          case Part.Json(_, var json, _) ->
              slice(finding.onKey() ? lastSegment(pointer) : json.at(pointer).asText(), finding);
        };
      }
    }
    return "?";
  }

  private static String lastSegment(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  /**
   * A pointer with a digest in place of a member's name leads nowhere: then only the type is known.
   */
  private static String slice(String text, Finding finding) {
    int end = finding.span().end();
    return end <= text.length() ? text.substring(finding.span().start(), end) : "?";
  }
}
