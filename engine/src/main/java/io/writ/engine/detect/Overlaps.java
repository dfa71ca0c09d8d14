package io.writ.engine.detect;

import io.writ.engine.DataClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of several overlapping hits stay. The higher score wins, then the longer span, then the
 * type that {@link #PRIORITY} names first, then the one that starts first.
 *
 * <p>Values (persons, payments, credentials, …) compete with each other. A URL competes only with
 * URLs, and threats and content only with their own type: an injection that holds an address is
 * both, and a rule may care about either.
 */
final class Overlaps {
  /** Types by priority; those not named come after them, in the order of their names. */
  static final List<String> PRIORITY =
      List.of(
          "SECRET",
          "CREDIT_CARD",
          "IBAN_CODE",
          "CRYPTO",
          "EMAIL_ADDRESS",
          "US_SSN",
          "IP_ADDRESS",
          "MAC_ADDRESS",
          "PHONE_NUMBER",
          "DATE_TIME");

  private Overlaps() {}

  /** The hits that stay, in order of their start. */
  static List<Hit> resolve(Hits hits, Detector[] detectors) {
    if (hits.size() == 0) {
      return List.of();
    }
    Map<String, List<Hit>> layers = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Detector d = detectors[hits.detector(i)];
      layers
          .computeIfAbsent(layer(d), l -> new ArrayList<>())
          .add(
              new Hit(
                  d.type(),
                  d.subtype(),
                  d.dataClass(),
                  hits.start(i),
                  hits.end(i),
                  hits.score(i),
                  d.id()));
    }
    List<Hit> kept = new ArrayList<>();
    layers.values().forEach(layer -> resolve(layer, kept));
    kept.sort(Comparator.comparingInt(Hit::start).thenComparing(RANK));
    return kept;
  }

  private static String layer(Detector d) {
    boolean own =
        d.dataClass() == DataClass.THREAT
            || d.dataClass() == DataClass.CONTENT
            || d.type().equals("URL");
    return own ? d.type() : "";
  }

  private static final Comparator<Hit> RANK =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(Comparator.comparingInt((Hit h) -> h.end() - h.start()).reversed())
          .thenComparingInt(h -> priority(h.type()))
          .thenComparing(Hit::type)
          .thenComparingInt(Hit::start)
          .thenComparing(Hit::detector);

  private static int priority(String type) {
    int at = PRIORITY.indexOf(type);
    return at < 0 ? PRIORITY.size() : at;
  }

  private static void resolve(List<Hit> layer, List<Hit> kept) {
    Hit[] byStart = layer.toArray(Hit[]::new);
    Arrays.sort(byStart, Comparator.comparingInt(Hit::start));
    int from = 0;
    int reach = 0;
    for (int i = 0; i < byStart.length; i++) {
      if (i > from && byStart[i].start() >= reach) {
        cluster(byStart, from, i, kept);
        from = i;
      }
      reach = Math.max(reach, byStart[i].end());
    }
    cluster(byStart, from, byStart.length, kept);
  }

  // Best first; a tree of what is taken keeps a hostile cluster at n log n.
  private static void cluster(Hit[] hits, int from, int to, List<Hit> kept) {
    if (to - from == 1) {
      kept.add(hits[from]);
      return;
    }
    Arrays.sort(hits, from, to, RANK);
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    for (int i = from; i < to; i++) {
      Map.Entry<Integer, Integer> before = taken.lowerEntry(hits[i].end());
      if (before == null || before.getValue() <= hits[i].start()) {
        taken.put(hits[i].start(), hits[i].end());
        kept.add(hits[i]);
      }
    }
  }
}
