package io.writ.engine.detect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.writ.engine.DataClass;
import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.pii.PiiDetectors;
import io.writ.engine.detect.scan.AllowLists;
import io.writ.engine.detect.scan.Lexicon;
import io.writ.engine.detect.scan.Scanner;
import io.writ.engine.detect.secret.SecretValue;
import io.writ.engine.text.TextView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The detectors of one plan, compiled into one pass. Immutable and thread-safe. */
public final class Detectors {
  private static final Map<DataClass, Set<String>> TYPES_BY_CLASS =
      DetectorCatalogue.all().stream()
          .collect(groupingBy(Detector::dataClass, mapping(Detector::type, toUnmodifiableSet())));
  private static final Set<String> TYPES =
      DetectorCatalogue.all().stream().map(Detector::type).collect(toUnmodifiableSet());

  private static final Set<String> ESTIMATING =
      DetectorCatalogue.all().stream()
          .filter(Detector::estimates)
          .map(Detector::id)
          .collect(toUnmodifiableSet());

  private final Scanner scanner;

  private Detectors(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Compiles a plan. Takes milliseconds: once per policy set, not per request. */
  public static Detectors of(DetectorPlan plan) {
    return of(plan, DetectorCatalogue.of(plan.types()));
  }

  /** Compiles several plans at once, so that they share what finds their literals. */
  public static Map<DetectorPlan, Detectors> of(Collection<DetectorPlan> plans) {
    Map<DetectorPlan, List<Detector>> detectors = new HashMap<>();
    for (DetectorPlan plan : plans) {
      detectors.computeIfAbsent(plan, p -> detectors(p, DetectorCatalogue.of(p.types())));
    }
    Lexicon lexicon =
        new Lexicon(detectors.values().stream().flatMap(List::stream).distinct().toList());
    return detectors.entrySet().parallelStream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, e -> of(e.getKey(), e.getValue(), lexicon)));
  }

  /** Every entity type that some detector looks for; phrase lists bring their own. */
  public static Set<String> types() {
    return TYPES;
  }

  /** The entity types of a data class that some detector looks for. */
  public static Set<String> types(DataClass dataClass) {
    return TYPES_BY_CLASS.getOrDefault(dataClass, Set.of());
  }

  /**
   * Whether the scores of a detector are estimates, as an encoder's are, and not of exact words.
   */
  public static boolean estimates(String detector) {
    return ESTIMATING.contains(detector);
  }

  static Detectors of(DetectorPlan plan, List<Detector> catalogue) {
    List<Detector> detectors = detectors(plan, catalogue);
    return of(plan, detectors, new Lexicon(detectors));
  }

  private static Detectors of(DetectorPlan plan, List<Detector> detectors, Lexicon lexicon) {
    AllowLists allow = new AllowLists();
    plan.allow().forEach(list -> allow.add(list.type(), list.values(), list.suffixes()));
    return new Detectors(new Scanner(detectors, lexicon, allow, SecretValue::isToken));
  }

  /** What a plan asks for, in the order in which they are asked. */
  private static List<Detector> detectors(DetectorPlan plan, List<Detector> catalogue) {
    List<Detector> detectors = new ArrayList<>(catalogue);
    detectors.addAll(PhraseLists.detectors(plan));
    if (plan.types().contains("PHONE_NUMBER")) {
      detectors.addAll(PiiDetectors.nationalPhones(plan.regions()));
    }
    return detectors;
  }

  /**
   * What one text holds.
   *
   * @param hits in order of their start, overlaps resolved
   * @param skipped what was not looked at, in stable words: {@code decoding-depth}, {@code
   *     decoding-size}
   */
  public record Scan(List<Hit> hits, List<String> skipped) {
    public Scan {
      hits = List.copyOf(hits);
      skipped = List.copyOf(skipped);
    }
  }

  /** Scans one text in time linear in its length. */
  public Scan scan(String text, Deadline deadline) {
    return scan(text, deadline, Haystack::new);
  }

  /** The same with other bytes for matchers to look at: tests count what they look at. */
  Scan scan(String text, Deadline deadline, Function<TextView, Haystack> haystacks) {
    Scanner.Result result = scanner.scan(text, deadline, haystacks);
    return new Scan(result.found().stream().map(Hit::of).toList(), List.copyOf(result.skipped()));
  }
}
