package io.writ.engine.pipeline;

import io.writ.engine.Effect;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Interaction;
import io.writ.engine.Reason;
import io.writ.engine.Redaction;
import io.writ.engine.Verdict;
import io.writ.engine.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The effects that rules asked for, put together: one verdict, and one reason for each rule, row,
 * effect and detail. The order of the effects means nothing.
 *
 * @param asked which findings are to be taken out, and how
 */
record Combined(Verdict verdict, List<Reason> reasons, Set<Asked> asked) {
  /** A finding that a rule wants taken out. */
  record Asked(int finding, Operator operator) {}

  private static final Comparator<Reason> ORDER =
      Comparator.comparing(Reason::shadow)
          .thenComparing(Comparator.comparing(Reason::effect).reversed())
          .thenComparing(Reason::rule)
          .thenComparing(Reason::row)
          .thenComparing(Reason::detail);

  static Combined of(
      List<Effect> effects,
      Map<String, Rule> rules,
      Interaction interaction,
      List<Finding> findings) {
    Map<Key, Gathered> reasons = new HashMap<>();
    Set<Asked> asked = new HashSet<>();
    Verdict verdict = new Verdict.Allow();
    for (Effect effect : effects) {
      RuleName name = RuleName.of(effect.ruleName(), rules);
      if (!name.rule().appliesTo(interaction.tenant(), interaction.kind())) {
        continue;
      }
      reasons.computeIfAbsent(new Key(name, effect), _ -> new Gathered()).add(effect);
      if (name.rule().mode() == Rule.Mode.ENFORCE) {
        verdict = verdict.join(weight(effect, findings));
        if (effect.type() == Effect.Type.REDACT) {
          effect.findings().forEach(index -> asked.add(new Asked(index, operator(effect))));
        }
      }
    }
    return new Combined(
        verdict.join(redactions(asked, findings)), sorted(reasons), Set.copyOf(asked));
  }

  /** A redaction that has nothing to take out can't be carried out: nothing passes. */
  private static Verdict weight(Effect effect, List<Finding> findings) {
    return switch (effect.type()) {
      case FLAG, ROUTE -> new Verdict.Allow();
      case REDACT ->
          effect.findings().stream().anyMatch(index -> hasText(findings.get(index)))
              ? new Verdict.Redact(Set.of())
              : new Verdict.Deny();
      case REVIEW -> new Verdict.Review(Set.of());
      case DENY -> new Verdict.Deny();
    };
  }

  private static boolean hasText(Finding finding) {
    return finding.span().start() < finding.span().end();
  }

  private static Operator operator(Effect effect) {
    return effect.operator() == Operator.NONE ? Operator.REPLACE : effect.operator();
  }

  private static Verdict redactions(Collection<Asked> asked, List<Finding> findings) {
    Set<Redaction> redactions = new HashSet<>();
    for (Asked each : asked) {
      Finding finding = findings.get(each.finding());
      if (hasText(finding)) {
        redactions.add(
            new Redaction(
                finding.path(),
                finding.onKey(),
                finding.span().start(),
                finding.span().end(),
                finding.type(),
                each.operator()));
      }
    }
    return redactions.isEmpty() ? new Verdict.Allow() : new Verdict.Redact(redactions);
  }

  private static List<Reason> sorted(Map<Key, Gathered> gathered) {
    List<Reason> reasons = new ArrayList<>(gathered.size());
    gathered.forEach((key, indices) -> reasons.add(indices.reason(key)));
    reasons.sort(ORDER);
    return reasons;
  }

  private record Key(RuleName name, Effect.Type type, String detail) {
    Key(RuleName name, Effect effect) {
      this(name, effect.type(), effect.detail());
    }
  }

  private static final class Gathered {
    private final Set<Integer> findings = new TreeSet<>();
    private final Set<Integer> targets = new TreeSet<>();

    void add(Effect effect) {
      findings.addAll(effect.findings());
      targets.addAll(effect.targets());
    }

    Reason reason(Key key) {
      Rule rule = key.name().rule();
      return new Reason(
          rule.id(),
          rule.version(),
          key.name().row(),
          key.type(),
          rule.title(),
          key.detail(),
          List.copyOf(findings),
          List.copyOf(targets),
          rule.mode() == Rule.Mode.SHADOW);
    }
  }
}
