package io.writ.engine.detect;

import io.writ.engine.detect.Detector.Form;
import io.writ.engine.detect.checksum.Checksum;
import java.util.ArrayList;
import java.util.List;

/** The shapes of one length, as columns: most are ruled out by two masks. */
final class ShapeTable {
  final int size;
  private final long[] digits;
  private final long[] letters;
  private final Shape[] shapes;
  private final Checksum[] checksums;
  private final int[] detectors;

  ShapeTable(Detector[] all, int length) {
    List<Shape> found = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    List<Checksum> checks = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i].form() instanceof Form.Shaped(var candidates, var checksum)) {
        for (Shape shape : candidates) {
          if (shape.length() == length) {
            found.add(shape);
            owners.add(i);
            checks.add(checksum);
          }
        }
      }
    }
    size = found.size();
    shapes = found.toArray(Shape[]::new);
    checksums = checks.toArray(Checksum[]::new);
    detectors = owners.stream().mapToInt(i -> i).toArray();
    digits = found.stream().mapToLong(Shape::digits).toArray();
    letters = found.stream().mapToLong(Shape::letters).toArray();
  }

  /** The first shape from {@code from} on that fits, or {@link #size}. */
  int next(Candidate candidate, int from) {
    int i = from;
    while (i < size
        && ((candidate.digits & digits[i]) != digits[i]
            || (candidate.letters & letters[i]) != letters[i]
            || !shapes[i].fits(candidate))) {
      i++;
    }
    return i;
  }

  Shape shape(int i) {
    return shapes[i];
  }

  Checksum checksum(int i) {
    return checksums[i];
  }

  int detector(int i) {
    return detectors[i];
  }
}
