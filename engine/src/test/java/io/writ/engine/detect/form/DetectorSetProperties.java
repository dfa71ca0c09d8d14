package io.writ.engine.detect.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DetectorSetProperties {
  private static final int MOST = 500;

  @Property
  void holdsWhatWasAddedAndNothingElse(
      @ForAll @Size(max = 40) Set<@IntRange(max = MOST) Integer> one,
      @ForAll @Size(max = 40) Set<@IntRange(max = MOST) Integer> other) {
    DetectorSet set = of(one);
    set.addAll(of(other));
    Set<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    for (int detector = 0; detector <= MOST + Long.SIZE; detector++) {
      assertThat(set.has(detector)).isEqualTo(both.contains(detector));
    }
    assertThat(set.isEmpty()).isEqualTo(both.isEmpty());
  }

  @Property
  void hasAnyWhenTheyShareOne(
      @ForAll @Size(max = 40) Set<@IntRange(max = MOST) Integer> one,
      @ForAll @Size(max = 40) Set<@IntRange(max = MOST) Integer> other) {
    boolean shared = one.stream().anyMatch(other::contains);
    assertThat(of(one).hasAny(other.stream().mapToInt(Integer::intValue).toArray()))
        .isEqualTo(shared);
  }

  @Property
  void isEmptyOnceCleared(@ForAll @Size(max = 40) Set<@IntRange(max = MOST) Integer> detectors) {
    DetectorSet set = of(detectors);
    set.clear();
    assertThat(set.isEmpty()).isTrue();
    assertThat(detectors).noneMatch(set::has);
  }

  private static DetectorSet of(Set<Integer> detectors) {
    DetectorSet set = new DetectorSet();
    detectors.forEach(set::add);
    return set;
  }
}
