package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Detector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Personal data with a form of its own, by where in the world it comes from. */
public final class PiiDetectors {
  /** By where in the world they come from, in a fixed order. */
  public static final Map<String, List<Detector>> BY_AREA = byArea();

  /** All of them, with context words in the scripts of the countries that issue them. */
  public static final List<Detector> ALL =
      Stream.concat(
              BY_AREA.values().stream().flatMap(List::stream), PhoneDetectors.IN_SCRIPTS.stream())
          .map(detector -> detector.alsoNear(NativeWords.of(detector.type())))
          .toList();

  private PiiDetectors() {}

  /** Telephone numbers without a calling code, as these regions write them. */
  public static List<Detector> nationalPhones(Set<String> regions) {
    return PhoneDetectors.national(regions);
  }

  private static Map<String, List<Detector>> byArea() {
    Map<String, List<Detector>> areas = new LinkedHashMap<>();
    areas.put(
        "Text, network and telephone",
        Stream.of(PiiTextDetectors.ALL, PhoneDetectors.ALL, Hl7Telephone.ALL)
            .flatMap(List::stream)
            .toList());
    areas.put("Location", PiiLocationDetectors.ALL);
    areas.put(
        "Numbers of organisations",
        Stream.of(
                PiiLabelledDetectors.ALL,
                PiiOfficialDetectors.ALL,
                Hl7Segment.ALL,
                FhirIdentifiers.ALL,
                PassengerLists.ALL,
                ClaimSegments.ALL,
                StatementFields.ALL)
            .flatMap(List::stream)
            .toList());
    areas.put("Payment, devices, vehicles", PiiPaymentDetectors.ALL);
    areas.put("Americas", PiiAmericasDetectors.ALL);
    areas.put("United Kingdom and Ireland", PiiBritainDetectors.ALL);
    areas.put("Germany, Austria, Switzerland", PiiGermanyDetectors.ALL);
    areas.put("Western and Southern Europe", PiiEuropeDetectors.ALL);
    areas.put("Northern and Eastern Europe, Turkey", PiiNorthEastDetectors.ALL);
    areas.put("Asia", PiiAsiaDetectors.ALL);
    areas.put("Oceania, Middle East, Africa", PiiSouthDetectors.ALL);
    return Collections.unmodifiableMap(areas);
  }
}
