package io.writ.engine.redact;

import io.writ.engine.Effect.Operator;
import io.writ.engine.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Overlapping redactions of one text as disjoint ones. The operator that shows less wins: {@code
 * MASK < ENCRYPT < PSEUDONYM < HASH < REPLACE < REMOVE}. Among equals the type of the longer span
 * names the replacement, then of the earlier, then by the alphabet, so that the outcome does not
 * depend on any order.
 */
final class Merge {
  private static final Comparator<Redaction> STRENGTH =
      Comparator.<Redaction>comparingInt(r -> strength(r.operator()))
          .thenComparingInt(r -> r.end() - r.start())
          .thenComparing(Comparator.<Redaction>comparingInt(Redaction::start).reversed())
          .thenComparing(Comparator.comparing(Redaction::type).reversed());

  private static final Comparator<Redaction> POSITION =
      Comparator.comparingInt(Redaction::start).thenComparingInt(Redaction::end);

  private Merge() {}

  /** Sorted and disjoint; together they cover exactly what the given ones cover. */
  static List<Redaction> of(Collection<Redaction> redactions) {
    List<Redaction> sorted = new ArrayList<>(redactions.size());
    for (Redaction redaction : redactions) {
      if (redaction.operator() != Operator.NONE) {
        sorted.add(redaction);
      }
    }
    sorted.sort(POSITION);
    List<Redaction> merged = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); ) {
      Redaction strongest = sorted.get(i);
      int start = strongest.start();
      int end = strongest.end();
      for (i++; i < sorted.size() && sorted.get(i).start() < end; i++) {
        Redaction next = sorted.get(i);
        end = Math.max(end, next.end());
        strongest = STRENGTH.compare(next, strongest) > 0 ? next : strongest;
      }
      merged.add(
          new Redaction(
              strongest.path(),
              strongest.onKey(),
              start,
              end,
              strongest.type(),
              strongest.operator()));
    }
    return merged;
  }

  private static int strength(Operator operator) {
    return switch (operator) {
      case NONE -> 0;
      case MASK -> 1;
      case ENCRYPT -> 2;
      case PSEUDONYM -> 3;
      case HASH -> 4;
      case REPLACE -> 5;
      case REMOVE -> 6;
    };
  }
}
