package io.writ.engine.policy;

import io.writ.engine.DataClass;
import io.writ.engine.Kind;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.DetectorPlan.AllowList;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.detect.Detectors;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.prompt.Leak;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Comparison;
import io.writ.engine.rule.Condition;
import io.writ.engine.rule.Condition.Pattern;
import io.writ.engine.rule.Constraint;
import io.writ.engine.rule.FactType;
import io.writ.engine.rule.Field;
import io.writ.engine.rule.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entity types the rules for a kind can see at all. It errs on the side of looking: what is
 * not plainly restricted to certain types reaches all of them.
 */
final class Reachability {
  private static final Set<String> ALL =
      Stream.concat(
              Detectors.types().stream(), Stream.of(EncoderType.values()).map(EncoderType::name))
          .collect(Collectors.toUnmodifiableSet());

  private Reachability() {}

  /** What has to be looked for in interactions of a kind. */
  static DetectorPlan plan(List<RuleFolder> folders, Kind kind, Set<String> regions) {
    Set<String> types = new HashSet<>();
    List<PhraseList> phrases = new ArrayList<>();
    List<AllowList> allow = new ArrayList<>();
    for (RuleFolder folder : folders) {
      if (folder.isFor(kind)) {
        folder.rules().forEach(rule -> types.addAll(types(rule, kind)));
        phrases.addAll(folder.manifest().phrases());
        allow.addAll(folder.manifest().allow());
      }
    }
    return new DetectorPlan(types, phrases, allow, regions);
  }

  /** What has to be asked of a trained model in interactions of a kind. */
  static EncoderPlan encoderPlan(List<RuleFolder> folders, Kind kind) {
    List<EncoderPlan.Want> wants = new ArrayList<>();
    for (RuleFolder folder : folders) {
      if (folder.isFor(kind)) {
        Set<String> reached = new HashSet<>();
        folder.rules().forEach(rule -> reached.addAll(types(rule, kind)));
        Set<EncoderType> types = encoderTypes(reached);
        if (!types.isEmpty()) {
          Set<EncoderType> needed = needed(folder);
          needed.retainAll(types);
          wants.add(new EncoderPlan.Want(folder.rule(), types, needed, folder.manifest().topics()));
        }
      }
    }
    return new EncoderPlan(wants);
  }

  /**
   * What a folder's rules ask for by name and only a trained model finds. A rule that asks for a
   * data class takes what there is.
   */
  static Set<EncoderType> needed(RuleFolder folder) {
    Set<String> names = new HashSet<>();
    for (AcceptedRule rule : folder.rules()) {
      for (Condition condition : rule.conditions()) {
        named(condition.pattern()).ifPresent(names::addAll);
      }
    }
    folder.manifest().phrases().forEach(list -> names.remove(list.type()));
    Set<EncoderType> needed = encoderTypes(names);
    needed.removeIf(type -> !type.isAlone());
    if (folder.manifest().topics().isEmpty()) {
      needed.remove(EncoderType.DENIED_TOPIC);
    } else {
      needed.add(EncoderType.DENIED_TOPIC);
    }
    return needed;
  }

  private static Set<EncoderType> encoderTypes(Set<String> names) {
    Set<EncoderType> types = EnumSet.noneOf(EncoderType.class);
    names.forEach(name -> EncoderType.of(name).ifPresent(types::add));
    return types;
  }

  /**
   * Whether a folder's rules ask, in interactions of a kind, what is given away of a system prompt.
   * They do by naming a subtype of it: an input may well hold the prompt, so a rule about
   * extraction in general does not ask.
   */
  static boolean watchesPrompts(RuleFolder folder, Kind kind) {
    return folder.rules().stream()
        .filter(rule -> isFor(rule, kind))
        .flatMap(rule -> rule.conditions().stream())
        .map(Condition::pattern)
        .anyMatch(pattern -> namesLeaks(pattern) && anyTypes(pattern).contains(Leak.TYPE));
  }

  private static boolean namesLeaks(Pattern pattern) {
    return restricted(pattern.constraints(), "subtype")
        .map(subtypes -> !Collections.disjoint(subtypes, Leak.SUBTYPES))
        .orElse(false);
  }

  /** The types that detectors and encoders have to look for, for one rule and a kind. */
  static Set<String> types(AcceptedRule rule, Kind kind) {
    Set<String> types = new HashSet<>();
    if (isFor(rule, kind)) {
      rule.conditions().forEach(condition -> types.addAll(types(condition.pattern())));
    }
    return types;
  }

  private static boolean isFor(AcceptedRule rule, Kind kind) {
    return rule.conditions().stream()
        .noneMatch(
            condition ->
                condition instanceof Pattern pattern
                    && pattern.type() == FactType.INTERACTION
                    && !admits(pattern, "kind", kind.name()));
  }

  /** A pattern of leaks only asks nothing of detectors. */
  private static Set<String> types(Pattern pattern) {
    Set<String> types = anyTypes(pattern);
    Optional<Set<String>> subtypes = restricted(pattern.constraints(), "subtype");
    if (!types.contains(Leak.TYPE) || !subtypes.map(Leak.SUBTYPES::containsAll).orElse(false)) {
      return types;
    }
    Set<String> others = new HashSet<>(types);
    others.remove(Leak.TYPE);
    return others;
  }

  private static Set<String> anyTypes(Pattern pattern) {
    return switch (pattern.type()) {
      case FINDING -> {
        Set<String> types = new HashSet<>(byType(pattern));
        types.retainAll(byClass(pattern, "dataClass"));
        named(pattern).ifPresent(types::addAll);
        yield types;
      }
      case ENTITY_COUNT -> byType(pattern);
      case DATA_CLASS -> byClass(pattern, "name");
      case TRANSFER -> byClass(pattern, "dataClass");
      case INTERACTION, TARGET, LABEL -> Set.of();
    };
  }

  private static Set<String> byType(Pattern pattern) {
    return named(pattern).orElse(ALL);
  }

  /** The types a pattern names, when it admits no others. */
  private static Optional<Set<String>> named(Pattern pattern) {
    return restricted(pattern.constraints(), "type");
  }

  private static Set<String> byClass(Pattern pattern, String field) {
    Optional<Set<String>> names = restricted(pattern.constraints(), field);
    if (names.isEmpty()) {
      return ALL;
    }
    Set<String> types = new HashSet<>();
    for (String name : names.get()) {
      types.addAll(Detectors.types(DataClass.valueOf(name)));
      types.addAll(EncoderType.names(DataClass.valueOf(name)));
    }
    return types;
  }

  private static boolean admits(Pattern pattern, String field, String value) {
    return restricted(pattern.constraints(), field).map(v -> v.contains(value)).orElse(true);
  }

  /** The only values that a field can have when all constraints hold; empty when unrestricted. */
  private static Optional<Set<String>> restricted(List<Constraint> all, String field) {
    return all.stream()
        .map(constraint -> restricted(constraint, field))
        .flatMap(Optional::stream)
        .reduce(
            (left, right) -> {
              Set<String> both = new HashSet<>(left);
              both.retainAll(right);
              return both;
            });
  }

  private static Optional<Set<String>> restricted(Constraint constraint, String name) {
    return switch (constraint) {
      case Constraint.Compare(Field field, Comparison comparison, Operand.Text(String value)) ->
          field.name().equals(name) && comparison == Comparison.EQUAL
              ? Optional.of(Set.of(value))
              : Optional.empty();
      case Constraint.In(Field field, boolean negated, List<Operand.Literal> values) ->
          field.name().equals(name) && !negated
              ? Optional.of(new HashSet<>(values.stream().map(v -> v.value().toString()).toList()))
              : Optional.empty();
      case Constraint.AllOf(List<Constraint> parts) -> restricted(parts, name);
      case Constraint.AnyOf(List<Constraint> choices) -> anyOf(choices, name);
      case Constraint.Compare _, Constraint.Contains _, Constraint.Affix _, Constraint.Binding _ ->
          Optional.empty();
    };
  }

  private static Optional<Set<String>> anyOf(List<Constraint> choices, String name) {
    Set<String> union = new HashSet<>();
    for (Constraint choice : choices) {
      Optional<Set<String>> values = restricted(choice, name);
      if (values.isEmpty()) {
        return Optional.empty();
      }
      union.addAll(values.get());
    }
    return Optional.of(union);
  }
}
