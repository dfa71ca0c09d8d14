package io.writ.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TextViewProperties {
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(6),
            Arbitraries.strings().ascii().ofMaxLength(12),
            Arbitraries.of(
                "&#x61;",
                "&amp;",
                "%41",
                "%C3%A9",
                "%E2%80%8B",
                "\\u0061",
                "\\ud83d\\ude00",
                "\\x41",
                "\\n",
                "\u200B",
                "\u202E",
                "\u202C",
                "\uFE0F",
                "\u0301",
                "\uDB40\uDC41",
                "\uD800",
                "\uDC00",
                "\uFDFA",
                "ﬁ",
                "𝐚",
                "aGVsbG8gd29ybGQgaGVsbG8=",
                "68656c6c6f20776f726c642168656c6c6f",
                "ann@example.com"));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property
  void spansMapToSpansOfTheOriginal(@ForAll("texts") String text) {
    check(text, TextView.of(text));
    for (TextView hidden : new Decoding(text.length()).hidden(text)) {
      check(text, hidden);
    }
    for (TurnedText turned : new Decoding(text.length()).turned(text)) {
      check(text, turned.inPlace());
    }
  }

  @Property
  void spansOfDecodedViewsMapToo(@ForAll("texts") String text) {
    decode(text, TextView.of(text), new Decoding(text.length()), 0);
  }

  @Property
  void charactersKnowTheirFirstByteInAnyOrder(
      @ForAll("texts") String text, @ForAll @Size(8) List<@IntRange(max = 60) Integer> asked) {
    TextView view = TextView.of(text);
    ViewText characters = ViewText.of(view, text);
    for (int i : asked) {
      int at = Math.min(i, characters.text().length());
      boolean end = at == characters.text().length();
      int original = end ? text.length() : characters.originalStart(at);
      int first = 0;
      while (first < view.length() && view.originalStart(first) < original) {
        first++;
      }
      assertThat(characters.place(at)).isEqualTo(first);
    }
  }

  private static void decode(String text, TextView view, Decoding decoding, int depth) {
    Regions all = new Regions();
    all.add(0, view.length());
    List<TextView> children = decoding.decode(view, all, blobs(view), depth);
    for (TextView child : children) {
      check(text, child);
      decode(text, child, decoding, depth + 1);
    }
  }

  private static Regions blobs(TextView view) {
    Regions blobs = new Regions();
    int start = 0;
    for (int i = 0; i <= view.length(); i++) {
      if (i == view.length() || BlobDecoder.bits(view.bytes()[i]) < 0) {
        if (i - start >= BlobDecoder.SHORTEST) {
          blobs.add(start, i);
        }
        start = i + 1;
      }
    }
    return blobs;
  }

  private static void check(String text, TextView view) {
    Set<Integer> starts =
        IntStream.range(0, view.length())
            .map(view::originalStart)
            .boxed()
            .collect(Collectors.toSet());
    int previous = 0;
    for (int i = 0; i < view.length(); i++) {
      int start = view.originalStart(i);
      int end = view.originalEnd(i + 1);
      assertThat(start).isBetween(previous, text.length());
      assertThat(end).isBetween(start + 1, text.length());
      assertThat(splitsPair(text, start)).isFalse();
      assertThat(splitsPair(text, end)).isFalse();
      if (end < text.length() && !starts.contains(end)) {
        assertThat(FoldTable.extendsPrevious(text.codePointAt(end)))
            .as("nothing hidden is left behind that is not read itself")
            .isFalse();
      }
      previous = start;
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  @Property
  void asciiIsItself(@ForAll @CharRange(to = '\u007F') String text) {
    TextView view = TextView.of(text);
    assertThat(new String(view.bytes(), 0, view.length(), StandardCharsets.US_ASCII))
        .isEqualTo(text);
    assertThat(view.isPlain()).isTrue();
  }

  @Property
  void foldingAgainChangesNothing(@ForAll @StringLength(max = 40) String text) {
    TextView once = TextView.of(text + "\u00E9");
    String folded = new String(once.bytes(), 0, once.length(), StandardCharsets.ISO_8859_1);
    if (folded.chars().allMatch(c -> c < 0x80)) {
      TextView twice = TextView.of(folded);
      assertThat(new String(twice.bytes(), 0, twice.length(), StandardCharsets.ISO_8859_1))
          .isEqualTo(folded);
    }
  }

  @Property
  void anEncodedTextIsReadBack(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 12, max = 60) String text,
      @ForAll @IntRange(max = 4) int how) {
    String encoded = encode(text, how);
    TextView view = TextView.of(encoded);
    Regions all = new Regions();
    all.add(0, view.length());
    Regions none = new Regions();
    List<TextView> views =
        new Decoding(encoded.length())
            .decode(view, how < 3 ? all : none, how < 3 ? none : blobs(view), 0);
    assertThat(views).hasSize(1);
    TextView decoded = views.getFirst();
    assertThat(new String(decoded.bytes(), 0, decoded.length(), StandardCharsets.ISO_8859_1))
        .startsWith(text);
    assertThat(decoded.originalStart(0)).isZero();
  }

  private static String encode(String text, int how) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (how) {
        case 0 -> out.append("&#").append((int) c).append(';');
        case 1 -> out.append(String.format("%%%02X", (int) c));
        case 2 -> out.append(String.format("\\u%04x", (int) c));
        default -> out.append(String.format("%02x", (int) c));
      }
    }
    return how < 4
        ? out.toString()
        : java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
