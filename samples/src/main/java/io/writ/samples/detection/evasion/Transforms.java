package io.writ.samples.detection.evasion;

import static io.writ.samples.detection.evasion.Transform.Subject.INJECTION;
import static io.writ.samples.detection.evasion.Transform.Subject.PII;
import static io.writ.samples.detection.evasion.Transform.Subject.SECRET;

import io.writ.samples.detection.evasion.Transform.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every disguise that the benchmark tries. */
public final class Transforms {
  private static final Set<Subject> ANY = Set.of(PII, SECRET, INJECTION);

  /** All of them. */
  public static final List<Transform> ALL =
      List.of(
          each("zero-width space", between("\u200B")),
          each("zero-width joiners", between("\u200D\u200C")),
          each("soft hyphen", between("\u00AD")),
          each("word joiner", between("\u2060")),
          each("full width", perCharacter(Letters::fullWidth)),
          each("mathematical bold", perCharacter(c -> Letters.mathematical(c, 0x1D400, 0x1D7CE))),
          each("mathematical script", perCharacter(c -> Letters.mathematical(c, 0x1D4D0, 0x1D7F6))),
          each("circled letters", perCharacter(Letters::circled)),
          each("combining marks", behindLetters("\u0301")),
          each("combining strokes", behindLetters("\u0336")),
          each("variation selectors", between("\uFE0F")),
          each("homoglyphs", perCharacter(Letters::homoglyph)),
          each("tag characters", perCharacter(Letters::tag)),
          each("bidi marks", between("\u200E")),
          each("bidi isolates", text -> "\u2068" + text + "\u2069"),
          whole("bidi override, reversed", ANY, Transforms::reversed),
          each("HTML decimal", perCharacter(c -> "&#" + c + ";")),
          each("HTML hexadecimal", perCharacter(c -> "&#x" + Integer.toHexString(c) + ";")),
          each("percent", Transforms::percent),
          each("percent twice", text -> percent(percent(text))),
          each("Unicode escapes", Transforms::escapes),
          each("hexadecimal escapes", Transforms::hexEscapes),
          whole("base64", ANY, Transforms::base64),
          whole("base64, URL alphabet", ANY, Transforms::base64Url),
          each("hexadecimal", Transforms::hex),
          each("rot13", perCharacter(Letters::rot13)),
          whole("spaced letters", ANY, text -> spaced(text, " ")),
          whole("letters with dots", Set.of(INJECTION), text -> spaced(text, ".")),
          whole("leet", Set.of(INJECTION), perCharacter(Letters::leet)),
          each("Arabic digits", perCharacter(c -> Letters.digit(c, 0x660))),
          each("Devanagari digits", perCharacter(c -> Letters.digit(c, 0x966))),
          each("no-break spaces and hyphens", Transforms::noBreak),
          each("thin spaces and dashes", Transforms::dashes),
          whole("line break inside", ANY, Transforms::lineBreak),
          each(
              "full width, zero-width",
              text -> between("\u200B").apply(map(text, Letters::fullWidth))),
          whole("base64 twice", ANY, text -> base64(base64(text))),
          whole("percent in base64", ANY, text -> base64(percent(text))),
          each("HTML in percent", text -> percent(map(text, c -> "&#" + c + ";"))),
          whole("homoglyphs in base64", ANY, text -> base64(map(text, Letters::homoglyph))),
          each("hexadecimal in Unicode escapes", text -> escapes(hex(text))));

  private Transforms() {}

  private static Transform each(String name, UnaryOperator<String> apply) {
    return new Transform(name, ANY, true, apply);
  }

  private static Transform whole(String name, Set<Subject> of, UnaryOperator<String> apply) {
    return new Transform(name, of, false, apply);
  }

  private static UnaryOperator<String> perCharacter(IntFunction<String> letter) {
    return text -> map(text, letter);
  }

  private static String map(String text, IntFunction<String> letter) {
    return text.codePoints().mapToObj(letter).collect(Collectors.joining());
  }

  private static UnaryOperator<String> between(String hidden) {
    return text ->
        text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(hidden));
  }

  private static UnaryOperator<String> behindLetters(String mark) {
    return perCharacter(
        c -> Character.isLetterOrDigit(c) ? Character.toString(c) + mark : Character.toString(c));
  }

  private static String spaced(String text, String between) {
    return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static String reversed(String text) {
    return "\u202E" + new StringBuilder(text).reverse() + "\u202C";
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return out.toString();
  }

  private static String escapes(String text) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining());
  }

  private static String hexEscapes(String text) {
    return map(
        text, c -> c < 0x100 ? String.format(Locale.ROOT, "\\x%02x", c) : Character.toString(c));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64Url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String noBreak(String text) {
    return text.replace(' ', '\u00A0').replace('-', '\u2011');
  }

  private static String dashes(String text) {
    return text.replace(' ', '\u2009').replace('-', '\u2013');
  }

  /** At the separator next to the middle, or in the middle where there is none. */
  private static String lineBreak(String text) {
    int middle = text.length() / 2;
    int space = text.indexOf(' ', middle);
    if (space < 0) {
      space = text.lastIndexOf(' ', middle);
    }
    if (space >= 0) {
      return text.substring(0, space) + "\n" + text.substring(space + 1);
    }
    int at = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    return text.substring(0, at) + "\n" + text.substring(at);
  }
}
