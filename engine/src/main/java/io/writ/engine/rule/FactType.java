package io.writ.engine.rule;

import static io.writ.engine.rule.FieldType.DECIMAL;
import static io.writ.engine.rule.FieldType.FLAG;
import static io.writ.engine.rule.FieldType.TEXT;
import static io.writ.engine.rule.FieldType.TEXTS;
import static io.writ.engine.rule.FieldType.WHOLE;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.writ.engine.DataClass;
import io.writ.engine.Kind;
import io.writ.engine.fact.DataClassFact;
import io.writ.engine.fact.EntityCountFact;
import io.writ.engine.fact.FindingFact;
import io.writ.engine.fact.InteractionFact;
import io.writ.engine.fact.LabelFact;
import io.writ.engine.fact.TargetFact;
import io.writ.engine.fact.TransferFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The facts a rule may ask for, with their fields: the whole vocabulary of the left-hand side. */
public enum FactType {
  INTERACTION(
      new Fields<>(InteractionFact.class)
          .text("kind", InteractionFact::getKind, names(Kind.values()))
          .text("tenant", InteractionFact::getTenant)
          .text("caller", InteractionFact::getCaller)
          .text("purpose", InteractionFact::getPurpose)
          .text("subjectRegion", InteractionFact::getSubjectRegion)
          .texts("subjectRegionGroups", InteractionFact::getSubjectRegionGroups)
          .texts("roles", InteractionFact::getRoles)
          .texts("entitlements", InteractionFact::getEntitlements)
          .text("provider", InteractionFact::getProvider)
          .text("model", InteractionFact::getModel)
          .text("modelRegion", InteractionFact::getModelRegion)
          .texts("modelRegionGroups", InteractionFact::getModelRegionGroups)
          .text("tool", InteractionFact::getTool)
          .flag("hasConfidence", InteractionFact::isHasConfidence)
          .decimal("confidence", InteractionFact::getConfidence)
          .whole("inputTokens", InteractionFact::getInputTokens)
          .whole("outputTokens", InteractionFact::getOutputTokens)
          .decimal("cost", InteractionFact::getCost)
          .text("currency", InteractionFact::getCurrency)
          .whole("characters", InteractionFact::getCharacters)),
  FINDING(
      new Fields<>(FindingFact.class)
          .text("type", FindingFact::getType)
          .text("subtype", FindingFact::getSubtype)
          .text("dataClass", FindingFact::getDataClass, names(DataClass.values()))
          .decimal("score", FindingFact::getScore)
          .text("path", FindingFact::getPath)
          .text("detector", FindingFact::getDetector)
          .whole("detectors", f -> (long) f.getDetectors())
          .flag("onKey", FindingFact::isOnKey)
          .whole("length", f -> (long) f.getLength())
          .whole("index", f -> (long) f.getIndex())),
  TARGET(
      new Fields<>(TargetFact.class)
          .text("tool", TargetFact::getTool)
          .text("kind", TargetFact::getKind)
          .text("verb", TargetFact::getVerb)
          .text("name", TargetFact::getName)
          .text("domain", TargetFact::getDomain)
          .text("region", TargetFact::getRegion)
          .texts("patterns", TargetFact::getPatterns)
          .whole("index", t -> (long) t.getIndex())),
  DATA_CLASS(
      new Fields<>(DataClassFact.class)
          .text("name", DataClassFact::getName, names(DataClass.values()))
          .whole("count", d -> (long) d.getCount())
          .decimal("maxScore", DataClassFact::getMaxScore)),
  ENTITY_COUNT(
      new Fields<>(EntityCountFact.class)
          .text("type", EntityCountFact::getType)
          .whole("count", e -> (long) e.getCount())
          .decimal("maxScore", EntityCountFact::getMaxScore)),
  TRANSFER(
      new Fields<>(TransferFact.class)
          .text("dataClass", TransferFact::getDataClass, names(DataClass.values()))
          .decimal("maxScore", TransferFact::getMaxScore)
          .text("from", TransferFact::getFrom)
          .texts("fromGroups", TransferFact::getFromGroups)
          .text("to", TransferFact::getTo)
          .texts("toGroups", TransferFact::getToGroups)
          .text("via", TransferFact::getVia, Set.of("model", "tool"))),
  LABEL(
      new Fields<>(LabelFact.class)
          .text("name", LabelFact::getName)
          .text("path", LabelFact::getPath)
          .flag("held", LabelFact::isHeld));

  private final Class<?> factClass;
  private final Map<String, Field> fields;

  FactType(Fields<?> fields) {
    factClass = fields.factClass;
    this.fields = fields.fields;
  }

  /** The type of that name in a rule. */
  static Optional<FactType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** All names, for messages. */
  static List<String> words() {
    return Arrays.stream(values()).map(FactType::word).toList();
  }

  /** Its name in a rule: the class's name without {@code Fact}. */
  public String word() {
    String name = factClass.getSimpleName();
    return name.substring(0, name.length() - "Fact".length());
  }

  public Class<?> factClass() {
    return factClass;
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** All fields in the order of the declaration. */
  public List<Field> fields() {
    return new ArrayList<>(fields.values());
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(toUnmodifiableSet());
  }

  private static final class Fields<T> {
    private final Class<T> factClass;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Fields(Class<T> factClass) {
      this.factClass = factClass;
    }

    Fields<T> text(String name, Function<T, String> reader) {
      return add(name, TEXT, reader, Set.of());
    }

    Fields<T> text(String name, Function<T, String> reader, Set<String> domain) {
      return add(name, TEXT, reader, domain);
    }

    Fields<T> whole(String name, Function<T, Long> reader) {
      return add(name, WHOLE, reader, Set.of());
    }

    Fields<T> decimal(String name, Function<T, Double> reader) {
      return add(name, DECIMAL, reader, Set.of());
    }

    Fields<T> flag(String name, Function<T, Boolean> reader) {
      return add(name, FLAG, reader, Set.of());
    }

    Fields<T> texts(String name, Function<T, Set<String>> reader) {
      return add(name, TEXTS, reader, Set.of());
    }

    private Fields<T> add(String name, FieldType type, Function<T, ?> reader, Set<String> domain) {
      fields.put(name, new Field(name, type, domain, fact -> reader.apply(factClass.cast(fact))));
      return this;
    }
  }
}
