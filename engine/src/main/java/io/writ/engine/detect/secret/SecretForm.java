package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an issuer's keys look like. Lengths have room where issuers change them.
 *
 * @param kind the subtype of what is found
 * @param prefixes what they begin with
 * @param set what stands behind the prefix
 * @param min fewest characters behind the prefix
 * @param max most characters behind the prefix
 * @param mark what stands among them, or nothing
 * @param ending what they end in, or nothing
 */
record SecretForm(
    String kind, List<String> prefixes, CharSet set, int min, int max, String mark, String ending) {
  private static final Map<String, CharSet> SETS =
      Map.of(
          "alnum", CharSet.ALNUM,
          "url", CharSet.BASE64URL,
          "hex", CharSet.HEX,
          "lower", CharSet.LOWER_DIGITS,
          "upper", CharSet.UPPER_DIGITS,
          "word", CharSet.WORD,
          "base58", CharSet.BASE58,
          "dotted", CharSet.of("a-zA-Z0-9._-"),
          "base64", CharSet.of("a-zA-Z0-9+/=_-"));
  private static final int LEAST_MARK = 4;
  private static final Pattern LENGTH = Pattern.compile("(\\d+)-(\\d+)(?:~(\\w+))?(?:\\$(\\w+))?");

  static final List<SecretForm> ALL =
      IssuerForms.TABLE.lines().filter(row -> !row.startsWith("#")).map(SecretForm::parse).toList();

  /** By their first character. */
  private static final List<List<Begin>> BEGINS =
      IntStream.range(0, 128).mapToObj(SecretForm::beginsWith).toList();

  private static List<Begin> beginsWith(int first) {
    return ALL.stream()
        .flatMap(form -> form.prefixes.stream().map(prefix -> new Begin(prefix, form)))
        .filter(begin -> begin.prefix.length() >= LEAST_MARK && begin.prefix.charAt(0) == first)
        .toList();
  }

  private record Begin(String prefix, SecretForm form) {
    // Small letters alone may be a word.
    boolean isMark() {
      return prefix.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }
  }

  SecretForm {
    prefixes = List.copyOf(prefixes);
  }

  private static SecretForm parse(String row) {
    List<String> columns = List.of(row.split(" "));
    String set = columns.get(1);
    Matcher length = LENGTH.matcher(columns.get(2));
    if (!length.matches()) {
      throw new IllegalArgumentException("not a length: " + row);
    }
    return new SecretForm(
        columns.getFirst(),
        columns.subList(3, columns.size()),
        set.startsWith("[") ? CharSet.of(set.substring(1, set.length() - 1)) : SETS.get(set),
        Integer.parseInt(length.group(1)),
        Integer.parseInt(length.group(2)),
        length.group(3) == null ? "" : length.group(3),
        length.group(4) == null ? "" : length.group(4));
  }

  /**
   * Whether a value begins as an issuer's keys do that all have one form, and has another: nobody
   * gave it out. A prefix of small letters says nothing: it may be a word.
   */
  static boolean isBroken(Haystack text, int start, int end) {
    if (SecretTokens.isBrokenBotToken(text, start, end)) {
      return true;
    }
    boolean marked = false;
    for (Begin begin : BEGINS.get(Math.max(0, text.at(start)))) {
      if (text.startsWithExactly(start, begin.prefix)) {
        if (begin.form.fits(text, start + begin.prefix.length(), end) || !begin.form.isFixed()) {
          return false;
        }
        marked |= begin.isMark();
      }
    }
    return marked;
  }

  private boolean isFixed() {
    return min == max;
  }

  /** Whether a key may stand between these places, behind its prefix. */
  boolean fits(Haystack text, int start, int end) {
    return end - start >= min
        && end - start <= max
        && text.startsWithExactly(end - ending.length(), ending)
        && holdsMark(text, start, end);
  }

  private boolean holdsMark(Haystack text, int start, int end) {
    for (int i = start; i + mark.length() <= end; i++) {
      if (text.startsWithExactly(i, mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the prefixes stands between these places, letter for letter. */
  boolean isPrefix(Haystack text, int start, int end) {
    for (String prefix : prefixes) {
      if (prefix.length() == end - start && text.startsWithExactly(start, prefix)) {
        return true;
      }
    }
    return false;
  }
}
