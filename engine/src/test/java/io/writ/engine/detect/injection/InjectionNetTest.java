package io.writ.engine.detect.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InjectionNetTest {
  private static final int ROWS = 50;
  private static final InjectionNet NET = net();

  private static InjectionNet net() {
    return new InjectionNet(
        values(InjectionNet.PLACES * ROWS * InjectionNet.UNITS),
        values(InjectionNet.PLACES * InjectionNet.WAYS * InjectionNet.UNITS),
        values(InjectionNet.UNITS),
        weights(),
        new float[] {1, 2, 3, 4});
  }

  // Bytes without a pattern, both above and below 0.
  private static short[] values(int size) {
    short[] values = new short[size];
    for (int i = 0; i < size; i++) {
      values[i] = (byte) (i * 0x9E3779B1 >>> 24);
    }
    return values;
  }

  private static float[][] weights() {
    float[][] weights = new float[InjectionModel.FAMILIES][InjectionNet.UNITS];
    for (int f = 0; f < weights.length; f++) {
      for (int u = 0; u < InjectionNet.UNITS; u++) {
        weights[f][u] = (f + 1) * (u - 15) / 100f;
      }
    }
    return weights;
  }

  private static long[] raised(InjectionNet net, short[] keys, int from, int to) {
    long[] units = InjectionNet.units();
    net.raise(keys, from, to, units);
    return units;
  }

  private static short[] keys(int[] rows) {
    short[] keys = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = (short) rows[i];
    }
    return keys;
  }

  @Property
  void whatPartsOfAWindowGiveIsWhatItGivesAsAWhole(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = ROWS - 1) Integer> rows,
      @ForAll @IntRange(max = 40) int cut) {
    short[] keys = keys(rows.stream().mapToInt(row -> row).toArray());
    int middle = Math.min(cut, keys.length);

    long[] parts = raised(NET, keys, 0, middle);
    NET.raise(keys, middle, keys.length, parts);

    assertThat(parts).isEqualTo(raised(NET, keys, 0, keys.length));
  }

  @Property
  void unitsAreTheLargestSumsOfRowsWaysAndBiases(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = ROWS - 1) Integer> rows,
      @ForAll @IntRange(max = InjectionNet.WAYS - 1) int way) {
    short[] keys = keys(rows.stream().mapToInt(row -> row | way << 12).toArray());
    short[] table = values(InjectionNet.PLACES * ROWS * InjectionNet.UNITS);
    short[] ways = values(InjectionNet.PLACES * InjectionNet.WAYS * InjectionNet.UNITS);
    short[] biases = values(InjectionNet.UNITS);
    float logit = 2;
    for (int u = 0; u < InjectionNet.UNITS; u++) {
      int largest = 0;
      for (int i = 0; i < keys.length; i++) {
        int sum = biases[u];
        for (int place = 0; place < InjectionNet.PLACES; place++) {
          int word = i + place - 2;
          boolean inside = word >= 0 && word < keys.length;
          int row = place * ROWS + (inside ? rows.get(word) : 0);
          sum += table[row * InjectionNet.UNITS + u];
          sum += inside ? ways[(place * InjectionNet.WAYS + way) * InjectionNet.UNITS + u] : 0;
        }
        largest = Math.max(largest, sum);
      }
      logit += weights()[1][u] * largest;
    }

    assertThat(NET.logit(raised(NET, keys, 0, keys.length), 1)).isEqualTo(logit);
  }

  @Test
  void nothingGivesNothing() {
    long[] none = raised(NET, new short[0], 0, 0);

    assertThat(NET.logit(none, 2)).isEqualTo(3);
  }

  @Test
  void aWordIsSeenWithItsNeighboursAndNoFurther() {
    short[] near = keys(new int[] {1, 2, 3, 4, 5, 6, 7});
    short[] far = near.clone();
    far[0] = 9;
    far[6] = 9;

    assertThat(raised(NET, far, 3, 4)).isEqualTo(raised(NET, near, 3, 4));
    assertThat(raised(NET, far, 2, 3)).isNotEqualTo(raised(NET, near, 2, 3));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NET.write(new DataOutputStream(bytes));
    InjectionNet read =
        InjectionNet.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    short[] keys = keys(new int[] {0, 3, 49, 17, 17, 8});
    long[] units = raised(read, keys, 0, keys.length);

    assertThat(units).isEqualTo(raised(NET, keys, 0, keys.length));
    assertThat(read.logit(units, 0)).isEqualTo(NET.logit(units, 0));
    assertThat(read.logit(units, 3)).isEqualTo(NET.logit(units, 3));
  }
}
