package io.writ.samples.detection.evasion;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.samples.detection.evasion.Transform.Marked;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransformsTest {
  private static final Marked PLAIN = new Marked("😀 to ab 12-3, bye", 5, 12, true);

  @ParameterizedTest
  @CsvSource({
    "full width, ａｂ １２－３",
    "mathematical bold, 𝐚𝐛 𝟏𝟐-𝟑",
    "homoglyphs, аb 12-3",
    "HTML decimal, &#97;&#98;&#32;&#49;&#50;&#45;&#51;",
    "percent, %61%62%20%31%32%2D%33",
    "hexadecimal, 61622031322d33",
    "base64, YWIgMTItMw==",
    "rot13, no 12-3",
    "spaced letters, a b   1 2 - 3",
    "Arabic digits, ab ١٢-٣",
    "leet, 4b 12-3",
    "percent in base64, JTYxJTYyJTIwJTMxJTMyJTJEJTMz"
  })
  void disguisesAreWhatTheirNamesSay(String name, String value) {
    int end = 5 + value.codePointCount(0, value.length());

    assertThat(named(name).value(PLAIN))
        .isEqualTo(new Marked("😀 to " + value + ", bye", 5, end, true));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theValueIsWhereItsOffsetsSay(Transform transform) {
    Marked value = transform.value(PLAIN);
    Marked whole = transform.whole(PLAIN);

    assertThat(value.value()).isEqualTo(transform.apply().apply("ab 12-3"));
    assertThat(whole.text()).contains(whole.value());
    if (transform.characterwise()) {
      assertThat(whole.value()).isEqualTo(value.value());
    }
  }

  @Test
  void whatEndsAValueAndIsNoLetterIsDisguisedAndNotMarked() {
    Marked quoted = new Marked("pw ('a1!') ok", 4, 9, true);

    assertThat(named("HTML decimal").value(quoted))
        .isEqualTo(new Marked("pw (&#39;&#97;&#49;&#33;&#39;) ok", 9, 19, true));
    assertThat(named("HTML decimal").whole(quoted).value()).isEqualTo("&#97;&#49;");
    assertThat(named("base64").value(quoted).value()).isEqualTo("J2ExISc=");
  }

  @Test
  void namesAreUnique() {
    assertThat(all().map(Transform::name)).doesNotHaveDuplicates();
  }

  private static Stream<Transform> all() {
    return Transforms.ALL.stream();
  }

  private static Transform named(String name) {
    return all().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
