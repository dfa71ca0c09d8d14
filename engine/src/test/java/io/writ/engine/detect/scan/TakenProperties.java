package io.writ.engine.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TakenProperties {
  private static final int LENGTH = 300;

  record Range(int start, int end) {}

  @Provide
  Arbitrary<List<Range>> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LENGTH), Arbitraries.integers().between(0, 150))
        .as((start, length) -> new Range(start, Math.min(LENGTH, start + length)))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void takesWhatIsFree(
      @ForAll("ranges") List<Range> ranges, @ForAll @IntRange(max = 1000) int first) {
    Taken taken = new Taken(first, first + LENGTH);
    BitSet expected = new BitSet();
    for (Range range : ranges) {
      boolean free = expected.get(range.start(), range.end()).isEmpty();
      if (free) {
        expected.set(range.start(), range.end());
      }
      assertThat(taken.take(first + range.start(), first + range.end())).isEqualTo(free);
    }
  }
}
