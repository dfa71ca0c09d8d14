package io.writ.audit.read;

import io.writ.audit.data.SegmentRow;
import io.writ.audit.read.Terms.Term;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.LogEntry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms and times of consecutive entries, while they are gathered. */
final class Segment {
  private final Set<Term> terms = new HashSet<>();
  private Instant earliest = Instant.MAX;
  private Instant latest = Instant.MIN;
  private int entries;

  static long numberOf(long index) {
    return index / SegmentRow.ENTRIES;
  }

  static long firstOf(long number) {
    return number * SegmentRow.ENTRIES;
  }

  void add(LogEntry entry) {
    entries++;
    earliest = entry.time().isBefore(earliest) ? entry.time() : earliest;
    latest = entry.time().isAfter(latest) ? entry.time() : latest;
    if (entry instanceof DecisionRecord decision) {
      Terms.of(decision, terms);
    }
  }

  boolean isComplete() {
    return entries == SegmentRow.ENTRIES;
  }

  SegmentRow row(long number) {
    return new SegmentRow(number, earliest, latest);
  }

  List<Term> terms() {
    return List.copyOf(terms);
  }
}
