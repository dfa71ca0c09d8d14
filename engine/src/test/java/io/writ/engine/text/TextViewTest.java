package io.writ.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextViewTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "ｆｕｌｌ１２, full12",
    "𝐦𝐚𝐭𝐡𝟒𝟐, math42",
    "сосо, coco",
    "Ρασσwοrd, Paooword",
    "٤٢, 42",
    "４１１１, 4111",
    "cafe\u0301, cafe",
    "Straße, Strasse",
    "a\u200Bb\u00ADc\u2060d, abcd",
    "x\uFE0Fy, xy",
    "ann\u2011lee, ann-lee",
    "ﬁn, fin",
    "①②, 12",
    "ᴘᴀss, pass",
    "🅰🅱, AB"
  })
  void foldsWhatLooksLikeAscii(String text, String folded) {
    assertThat(string(TextView.of(text))).isEqualTo(folded);
  }

  @Test
  void otherLettersStayLetters() {
    TextView view = TextView.of("日本 हिन्दी 😀");
    assertThat(string(view)).isEqualTo("UU LLLLLL .");
  }

  @Test
  void hiddenCharactersBelongToTheCharacterBefore() {
    TextView view = TextView.of("x a\u200Bb\u200B c");
    assertThat(string(view)).isEqualTo("x ab c");
    assertThat(view.originalStart(2)).isEqualTo(2);
    assertThat(view.originalEnd(4)).isEqualTo(6);
  }

  @Test
  void directionsBelongToNobody() {
    TextView view = TextView.of("\u2066ab\u2069c");
    assertThat(view.originalStart(0)).isEqualTo(1);
    assertThat(view.originalEnd(2)).isEqualTo(3);
  }

  @Test
  void surrogatePairsStayWhole() {
    TextView view = TextView.of("é𝟒😀");
    assertThat(string(view)).isEqualTo("e4.");
    assertThat(view.originalStart(1)).isEqualTo(1);
    assertThat(view.originalEnd(2)).isEqualTo(3);
  }

  @Test
  void loneSurrogatesSurvive() {
    assertThat(TextView.of("a\uD800").length()).isEqualTo(2);
    assertThat(TextView.of("\uDC00é\uD800").length()).isEqualTo(3);
  }

  @Test
  void tagsBetweenOtherCharactersAreReadApart() {
    String tag = Character.toString(0xE0041);
    String text = tag + ("." + tag).repeat(50);
    assertThat(new Decoding(text.length()).hidden(text))
        .extracting(TextViewTest::string)
        .containsExactly("A" + " A".repeat(50), "A" + ".A".repeat(50));
  }

  @Test
  void whatCannotBeSeenAndIsNotShownGoesWithTheCharacterBefore() {
    String text = "a\u200B" + Character.toString(0xE0041).repeat(2) + "b";
    TextView shown = new Decoding(text.length()).hidden(text).getLast();
    assertThat(string(shown)).isEqualTo("aAAb");
    assertThat(shown.originalStart(0)).isZero();
    assertThat(shown.originalEnd(1)).isEqualTo(2);
    assertThat(shown.originalEnd(2)).isEqualTo(4);
  }

  @Test
  void valuesInTagsEndWhereTheyEnd() {
    String text = "a" + Character.toString(0xE0041).repeat(3);
    TextView hidden = new Decoding(text.length()).hidden(text).getFirst();
    assertThat(string(hidden)).isEqualTo("AAA");
    assertThat(hidden.originalEnd(1)).isEqualTo(3);
    assertThat(hidden.originalEnd(3)).isEqualTo(7);
  }

  private static String string(TextView view) {
    String text = new String(view.bytes(), 0, view.length(), StandardCharsets.ISO_8859_1);
    return text.replace((char) 0x80, 'L').replace((char) 0x81, '.').replace((char) 0x82, 'U');
  }
}
