package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * What a value looks like that might be a secret: made by a machine, chosen by a person, or a name,
 * a place, a version, a date. Looks at the first 200 characters of it.
 */
public final class SecretValue {
  private static final int LONGEST = 200;
  private static final int LONGEST_SCHEME = 24;
  private static final int LONGEST_NUMBER = 16;
  private static final int DEEPEST = 30;
  private static final int LEAST_REST = 4;
  // In so many characters chance may put few digits.
  private static final int SURELY_MIXED = 32;
  private static final double LEAST_ENTROPY = 2.1;
  private static final List<String> DIGESTS =
      List.of("sha1", "sha256:", "sha256-", "sha384-", "sha512", "md5");
  private static final Affixes ENDINGS =
      Affixes.suffixes(
          Words.of(
              """
              .git, .com, .org, .net, .html, .json, .yaml, .yml, .xml, .txt, .pem, .png, .jpg, .gif,
              .js, .ts, .py, .java, .md, .crt, .cer, .jks, .p12, .conf, .cfg, .ini, .properties,
              .key, .pub, .svg, .css, .war, .jar, .zip, .gz, .tgz, .tar, .csv, .log, .pdf, .parquet,
              .php, .image
              """));

  private SecretValue() {}

  /**
   * Whether a value was made by a machine: letters and digits mixed, hexadecimal, or letters that
   * make no words. Names, versions, files and numbers are not.
   *
   * @param least characters it must have
   */
  public static boolean isToken(Haystack text, int start, int end, int least) {
    int to = Math.min(end, start + LONGEST);
    int length = to - start;
    if (length < least
        || text.entropy(start, to) <= LEAST_ENTROPY
        || endsLikeFile(text, to)
        || isDigest(text, start)
        || isDate(text, start)
        || endsLikeVersion(text, start, to)
        || isLocation(text, start)
        || isPath(text, start, to)
        || isNumber(text, start, to)) {
      return false;
    }
    Mix mix = new Mix(text, start, to);
    if (mix.letters == 0) {
      return mix.digits >= 15 && (mix.others <= 1 || length == 36);
    }
    if (mix.hex && length >= 16) {
      return true;
    }
    if (ResourceName.is(text, start, to)) {
      return false;
    }
    if (mix.digits == 0) {
      return length >= Math.max(least, 18)
          && mix.wordLetters * 2 < mix.letters
          && mix.others * 8 <= length;
    }
    if (mix.others * 3 > length) {
      return false;
    }
    boolean named = mix.wordLetters * 4 >= mix.letters * 3 && mix.digits * 4 <= length;
    boolean identifier = mix.wordLetters * 5 >= mix.letters * 2 && mix.digits * 8 <= length;
    return !named && !identifier;
  }

  /** Whether a value is a token and does not only stand for one. */
  static boolean isRealToken(Haystack text, int start, int end, int least) {
    return isToken(text, start, end, least) && !SecretPlaceholder.is(text, start, end);
  }

  /** Whether a person may have chosen it as a password: no plain word, no name of a type. */
  static boolean isPassword(Haystack text, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    Mix mix = new Mix(text, start, to);
    return to - start >= 5 && (mix.digits > 0 && mix.letters > 0 || mix.symbols > 0);
  }

  /**
   * Whether it may be the rest of a password: no word, file, host, place, address or entry of its
   * own, and no comment.
   */
  static boolean isRest(Haystack text, int start, int end) {
    boolean letters = false;
    boolean mixed = false;
    for (int i = start; i < end; i++) {
      int b = text.at(i);
      if (b <= 0 || ":=./\\,;".indexOf(b) >= 0) {
        return false;
      }
      letters |= text.isLetter(i);
      mixed |= text.isDigit(i) || i > start && text.isAlnum(i) && !text.isAlnum(i - 1);
    }
    return end - start >= LEAST_REST
        && letters
        && mixed
        && "-#*|<>".indexOf(text.at(start)) < 0
        && !isNumbered(new Mix(text, start, Math.min(end, start + LONGEST)));
  }

  // host9, next2line
  private static boolean isNumbered(Mix mix) {
    return mix.others == 0 && mix.digits <= 2 && mix.wordLetters * 2 >= mix.letters;
  }

  /** Whether a person or a machine chose it, where a command or a call wants a password. */
  static boolean isChosen(Haystack text, int start, int end) {
    return end - start >= 5
        && (isPassword(text, start, end) || isScrambled(text, start, end))
        && text.at(start) != '-'
        && text.at(start) != '/'
        && text.at(start) != '\\'
        && !SecretPlaceholder.is(text, start, end)
        && !OrdinaryWords.isOrdinary(text, start, end)
        && !ResourceName.isHost(text, start, end);
  }

  /** Whether it has eight characters of three kinds at least: small, large, digits, symbols. */
  static boolean isStrong(Haystack text, int start, int end) {
    int kinds = 0;
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      int b = text.at(i);
      kinds |= text.isDigit(i) ? 1 : text.isLetter(i) ? (text.lower(i) == b ? 2 : 4) : 8;
    }
    return end - start >= 8 && Integer.bitCount(kinds) >= 3;
  }

  // yqDVtkqPECriaLRi: small and large letters that make no words.
  private static boolean isScrambled(Haystack text, int start, int end) {
    Mix mix = new Mix(text, start, Math.min(end, start + LONGEST));
    return mix.letters == end - start && mix.letters >= 12 && mix.wordLetters * 2 < mix.letters;
  }

  // sha256:…, md5:…: a digest of something public.
  private static boolean isDigest(Haystack text, int start) {
    return text.startsWithAny(start, DIGESTS);
  }

  // 2024-05-01T10:00:00
  private static boolean isDate(Haystack text, int start) {
    return text.at(start + 4) == '-'
        && text.at(start + 7) == '-'
        && text.isDigit(start)
        && text.isDigit(start + 3)
        && text.isDigit(start + 5)
        && text.isDigit(start + 8)
        && !text.isLetter(start + 9);
  }

  static boolean hasSymbol(Haystack text, int start, int end) {
    return new Mix(text, start, Math.min(end, start + LONGEST)).symbols > 0;
  }

  /** Whether so many symbols are in a value that no name, path or text has them. */
  static boolean hasManySymbols(Haystack text, int start, int end) {
    int symbols = 0;
    int kinds = 0;
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      int b = text.at(i);
      if (Haystack.isSpace(b)) {
        return false;
      }
      int symbol = b > 0 ? "!@#$%^&*{}[]()~|?".indexOf(b) : -1;
      symbols += symbol >= 0 ? 1 : 0;
      kinds |= symbol >= 0 ? 1 << symbol : 0;
    }
    return symbols >= 4 && Integer.bitCount(kinds) >= 3 && end - start >= 10 && end - start <= 128;
  }

  /** Whether brackets are closed as code closes them, or operators of code stand in it. */
  static boolean isCode(Haystack text, int start, int end) {
    int depth = 0;
    // The closing bracket that each open one waits for, two bits a level.
    long open = 0;
    boolean called = false;
    boolean bracketed = false;
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      int b = text.at(i);
      int next = text.at(i + 1);
      boolean twice = b == next && "&|=:".indexOf(b) >= 0;
      boolean ends = b == ')' && next > 0 && "{.;)".indexOf(next) >= 0;
      if (twice || ends || (b == '(' || b == '}') && (next == ')' || next == '(')) {
        return true;
      }
      int opened = "([{".indexOf(b);
      int closed = ")]}".indexOf(b);
      called |= opened >= 0 && opened < 2 && depth == 0 && i > start && text.isAlnum(i - 1);
      bracketed |= opened >= 0;
      if (opened >= 0 && depth < DEEPEST) {
        open = open << 2 | opened;
        depth++;
      } else if (closed >= 0) {
        if (depth == 0 || (open & 3) != closed) {
          return false;
        }
        open >>= 2;
        depth--;
      }
    }
    return bracketed && (depth == 0 || called);
  }

  // 0xce534355UL
  private static boolean isNumber(Haystack text, int start, int end) {
    if (text.at(start) != '0' || text.lower(start + 1) != 'x') {
      return false;
    }
    int last = text.runEnd(CharSet.HEX, start + 2);
    int digits = last - start - 2;
    while (last < end && (text.lower(last) == 'u' || text.lower(last) == 'l')) {
      last++;
    }
    return digits <= LONGEST_NUMBER && last >= end;
  }

  // scheme://…
  static boolean isLocation(Haystack text, int start) {
    int scheme = start;
    while (scheme - start < LONGEST_SCHEME && (text.isAlnum(scheme) || text.at(scheme) == ':')) {
      scheme++;
    }
    return scheme > start && text.at(scheme) == '/' && text.at(scheme - 1) == ':';
  }

  // /registry/pods/…: a word between two slashes.
  private static boolean isPath(Haystack text, int start, int end) {
    int last = start + 1;
    while (last < end && text.isLower(last)) {
      last++;
    }
    return text.at(start) == '/'
        && last - start >= LEAST_REST
        && text.at(last) == '/'
        && LetterPairs.isWord(text, start + 1, last);
  }

  static boolean hasLetter(Haystack text, int start, int end) {
    return new Mix(text, start, Math.min(end, start + LONGEST)).letters > 0;
  }

  /** Whether letters and digits are mixed so that chance may have made it. */
  static boolean isMixed(Haystack text, int start, int end) {
    Mix mix = new Mix(text, start, Math.min(end, start + LONGEST));
    int share = end - start >= SURELY_MIXED ? 20 : 8;
    return mix.digits * share > end - start && mix.letters > mix.digits / 4;
  }

  // jackson-core-2.17.0
  private static boolean endsLikeVersion(Haystack text, int start, int end) {
    int i = end;
    int dots = 0;
    while (i > start && (text.isDigit(i - 1) || text.at(i - 1) == '.')) {
      dots += text.at(i - 1) == '.' ? 1 : 0;
      i--;
    }
    return dots >= 2 && dots <= 3 && end - i <= 12;
  }

  private static boolean endsLikeFile(Haystack text, int end) {
    // Capitals at the end may be chance.
    return text.at(end - 1) == text.lower(end - 1) && ENDINGS.endAt(text, end);
  }
}
