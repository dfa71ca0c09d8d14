package io.writ.engine.detect.scan;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several overlapping hits stay. The higher score wins, then the longer span, then the
 * type that {@link #PRIORITY} names first and {@link #LAST} does not, then the one that starts
 * first. Where one has a label right before it, words elsewhere don't count for others of the same
 * place; parts of a value come after all that are none.
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
          // "personnummer" with wrong check digits: Denmark's hold a date and no check digits.
          "SE_PERSONNUMMER",
          "PHONE_NUMBER",
          "DATE_TIME");

  /** Types that any country's own form goes before. */
  private static final List<String> LAST =
      List.of(
          "PASSPORT",
          "DRIVER_LICENSE",
          "NATIONAL_ID",
          "SOCIAL_SECURITY_NUMBER",
          "TAX_ID",
          "RESIDENCE_PERMIT",
          "BANK_ACCOUNT",
          "HEALTH_INSURANCE_ID",
          "POSTAL_CODE",
          "LICENSE_PLATE");

  private static final Comparator<Found> BY_END_AND_TYPE =
      Comparator.comparingInt(Found::end).thenComparing(found -> found.detector().type());
  private static final int FEW = 24;
  private static final int TWINS = 4;

  private final Hits hits;
  private final Detector[] detectors;
  private final int[] priorities;
  private final int[] types;

  /** Starts of the hits that stay, each with the number of its hit. */
  private final long[] kept;

  private int size;

  private Overlaps(Hits hits, DetectorIndex index) {
    this.hits = hits;
    this.detectors = index.detectors;
    this.priorities = index.priorities;
    this.types = index.types;
    this.kept = new long[hits.size()];
  }

  /** The hits that stay, in order of their start. */
  static List<Found> resolve(Hits hits, DetectorIndex index) {
    if (hits.size() == 0) {
      return List.of();
    }
    Overlaps overlaps = new Overlaps(hits, index);
    overlaps.layers(index.layers);
    return overlaps.inOrder();
  }

  // Few begin together: sorted by their starts as numbers, then by comparing.
  private List<Found> inOrder() {
    Arrays.sort(kept, 0, size);
    int[] agreeing = new Agreement(hits, types).of(kept, size);
    List<Found> ordered = new ArrayList<>(size);
    for (int from = 0, to; from < size; from = to) {
      to = from;
      while (to < size && kept[to] >>> 32 == kept[from] >>> 32) {
        ordered.add(found((int) kept[to], agreeing[to]));
        to++;
      }
      if (to - from > 1) {
        ordered.subList(from, to).sort(BY_END_AND_TYPE);
      }
    }
    return ordered;
  }

  /** By detector: what it competes in. Values share 0, others have the number of their type. */
  static int[] layers(Detector[] detectors) {
    List<String> own = new ArrayList<>();
    int[] layers = new int[detectors.length];
    for (int i = 0; i < layers.length; i++) {
      Detector d = detectors[i];
      boolean apart =
          d.dataClass() == DataClass.THREAT
              || d.dataClass() == DataClass.CONTENT
              || d.type().equals("URL");
      if (apart && !own.contains(d.type())) {
        own.add(d.type());
      }
      layers[i] = apart ? own.indexOf(d.type()) + 1 : 0;
    }
    return layers;
  }

  /** By detector: its place among all, by priority of the type, then its name, then the id. */
  static int[] priorities(Detector[] detectors) {
    Integer[] order = new Integer[detectors.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer i) -> priority(detectors[i].type()))
            .thenComparing(i -> detectors[i].type())
            .thenComparing(i -> detectors[i].id()));
    int[] priorities = new int[detectors.length];
    for (int i = 0; i < order.length; i++) {
      priorities[order[i]] = i;
    }
    return priorities;
  }

  private static int priority(String type) {
    int at = PRIORITY.indexOf(type);
    int others = PRIORITY.size() + (LAST.contains(type) ? 1 : 0);
    return at < 0 ? others : at;
  }

  // Sorted by layer and start; a cluster is what overlaps in a chain.
  private void layers(int[] layers) {
    int count = hits.size();
    long[] order = new long[count];
    int bits = 32 - Integer.numberOfLeadingZeros(count);
    for (int i = 0; i < count; i++) {
      long layer = Math.min(layers[hits.detector(i)], (1 << 31 - bits) - 1);
      order[i] = (layer << 31 | hits.start(i)) << bits | i;
    }
    Arrays.sort(order);
    int from = 0;
    int reach = 0;
    long layer = -1;
    int[] cluster = new int[count];
    for (int k = 0; k < count; k++) {
      int i = (int) (order[k] & (1L << bits) - 1);
      if (order[k] >>> bits + 31 != layer || hits.start(i) >= reach) {
        resolve(cluster, from, k, reach);
        from = k;
        reach = 0;
        layer = order[k] >>> bits + 31;
      }
      cluster[k] = i;
      reach = Math.max(reach, hits.end(i));
    }
    resolve(cluster, from, count, reach);
  }

  private void resolve(int[] cluster, int from, int to, int reach) {
    if (to - from == 1) {
      keep(cluster[from]);
      return;
    }
    preferLabels(cluster, from, to);
    if (to - from <= FEW) {
      few(cluster, from, to);
    } else {
      many(cluster, from, to, reach);
    }
  }

  // "Passport: 548921736, SSN: …": the word behind speaks for another value. In order of their
  // starts, so that the farthest end of a labelled hit so far covers whoever ends before it.
  private void preferLabels(int[] cluster, int from, int to) {
    int covered = -1;
    int sure = -1;
    for (int k = from, ahead = from; k < to; k++) {
      int hit = cluster[k];
      for (; ahead < to && hits.start(cluster[ahead]) <= hits.start(hit); ahead++) {
        if (hits.word(cluster[ahead]) == ContextWord.LABEL) {
          int end = hits.end(cluster[ahead]);
          covered = Math.max(covered, end);
          sure = isSure(cluster[ahead]) ? Math.max(sure, end) : sure;
        }
      }
      Detector detector = detectors[hits.detector(hit)];
      if (hits.word(hit) == ContextWord.NEARBY && hits.end(hit) <= covered) {
        if (detector.nearOnly()) {
          hits.part(hit);
        } else {
          hits.withoutWord(hit, detector.score());
        }
      }
      // The first digits of a labelled number may be right for another kind by chance.
      if (hits.word(hit) == ContextWord.NONE && hits.end(hit) < sure) {
        hits.part(hit);
      }
    }
  }

  private boolean isSure(int hit) {
    return hits.score(hit) >= Hits.SURE && !hits.isPart(hit);
  }

  // The best of those that overlap none better, until none is left.
  private void few(int[] cluster, int from, int to) {
    int left = to;
    while (left > from) {
      int best = from;
      for (int k = from + 1; k < left; k++) {
        best = isBetter(cluster[k], cluster[best]) ? k : best;
      }
      int winner = cluster[best];
      keep(winner);
      int rest = from;
      for (int k = from; k < left; k++) {
        boolean apart =
            hits.end(cluster[k]) <= hits.start(winner)
                || hits.start(cluster[k]) >= hits.end(winner);
        if (apart) {
          cluster[rest++] = cluster[k];
        }
      }
      left = rest;
    }
  }

  // A bit for each place that is taken keeps a hostile cluster at n log n.
  private void many(int[] cluster, int from, int to, int reach) {
    List<Integer> ranked = new ArrayList<>();
    for (int k = from; k < to; k++) {
      if (!hasBetterTwin(cluster, from, to, k)) {
        ranked.add(cluster[k]);
      }
    }
    ranked.sort((a, b) -> a.equals(b) ? 0 : isBetter(a, b) ? -1 : 1);
    Taken taken = new Taken(hits.start(cluster[from]), reach);
    for (int i : ranked) {
      if (taken.take(hits.start(i), hits.end(i))) {
        keep(i);
      }
    }
  }

  // Whether a better hit of the same range stands close by: many detectors see one number.
  private boolean hasBetterTwin(int[] cluster, int from, int to, int k) {
    int hit = cluster[k];
    for (int i = k - 1; i >= Math.max(from, k - TWINS) && beginTogether(cluster[i], hit); i--) {
      if (hits.end(cluster[i]) == hits.end(hit) && isBetter(cluster[i], hit)) {
        return true;
      }
    }
    for (int i = k + 1; i < Math.min(to, k + TWINS) && beginTogether(cluster[i], hit); i++) {
      if (hits.end(cluster[i]) == hits.end(hit) && isBetter(cluster[i], hit)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginTogether(int a, int b) {
    return hits.start(a) == hits.start(b);
  }

  // A part is none any more where what it gives way to loses, and then counts in full.
  private boolean isBetter(int a, int b) {
    if (hits.isPart(a) != hits.isPart(b)) {
      return hits.isPart(b);
    }
    if (hits.score(a) != hits.score(b)) {
      return hits.score(a) > hits.score(b);
    }
    int longer = hits.end(a) - hits.start(a) - (hits.end(b) - hits.start(b));
    if (longer != 0) {
      return longer > 0;
    }
    int priority = priorities[hits.detector(a)] - priorities[hits.detector(b)];
    if (priority != 0) {
      return priority < 0;
    }
    return hits.start(a) != hits.start(b) ? hits.start(a) < hits.start(b) : a < b;
  }

  private void keep(int i) {
    kept[size++] = (long) hits.start(i) << 32 | i;
  }

  private Found found(int i, int agreeing) {
    Detector detector = detectors[hits.detector(i)];
    return new Found(detector, hits.start(i), hits.end(i), hits.score(i), agreeing);
  }
}
