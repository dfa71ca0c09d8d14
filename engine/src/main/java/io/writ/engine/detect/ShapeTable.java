package io.writ.engine.detect;

import io.writ.engine.detect.Detector.Form;
import io.writ.engine.detect.checksum.Checksum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The shapes of one length. Those that ask for digits, letters and separators at the same places
 * form a group, and most groups are ruled out by three comparisons.
 */
final class ShapeTable {
  private record Entry(Shape shape, Checksum checksum, int detector) {
    boolean isLike(Entry other) {
      return ORDER.compare(this, other) == 0;
    }
  }

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong((Entry e) -> e.shape().digits())
          .thenComparingLong(e -> e.shape().letters())
          .thenComparingLong(e -> e.shape().breaks())
          .thenComparing(e -> e.shape().grouped());

  final int size;
  private final Entry[] entries;
  private final int[] groups;

  ShapeTable(Detector[] all, int length) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i].form() instanceof Form.Shaped(var candidates, var checksum)) {
        for (Shape shape : candidates) {
          if (shape.length() == length) {
            found.add(new Entry(shape, checksum, i));
          }
        }
      }
    }
    found.sort(ORDER);
    entries = found.toArray(Entry[]::new);
    size = entries.length;
    groups = groups(entries);
  }

  // Where each group begins, and the end of the last one.
  private static int[] groups(Entry[] entries) {
    int[] starts = {};
    for (int i = 0; i < entries.length; i++) {
      if (i == 0 || !entries[i].isLike(entries[i - 1])) {
        starts = Numbering.plus(starts, i);
      }
    }
    return Numbering.plus(starts, entries.length);
  }

  /** How many groups there are. */
  int groups() {
    return groups.length - 1;
  }

  /** The first entry of a group; that of the group behind the last is {@link #size}. */
  int first(int group) {
    return groups[group];
  }

  /** Whether the entries of a group may fit. */
  boolean mayFit(int group, Candidate candidate) {
    Shape shape = entries[groups[group]].shape;
    if ((candidate.digits & shape.digits()) != shape.digits()
        || (candidate.letters & shape.letters()) != shape.letters()) {
      return false;
    }
    if (candidate.breaks == 0) {
      return !shape.grouped();
    }
    return shape.breaks() == -1 || shape.breaks() == candidate.breaks || candidate.spaced();
  }

  Shape shape(int i) {
    return entries[i].shape;
  }

  Checksum checksum(int i) {
    return entries[i].checksum;
  }

  int detector(int i) {
    return entries[i].detector;
  }
}
