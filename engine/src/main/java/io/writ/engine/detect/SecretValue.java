package io.writ.engine.detect;

import java.util.List;

/**
 * What a value looks like that might be a secret: made by a machine, chosen by a person, or a
 * placeholder, a variable, a name. Looks at the first 200 characters of it.
 */
final class SecretValue {
  private static final int LONGEST = 200;
  private static final double LEAST_ENTROPY = 2.1;
  private static final int FILLER_RUN = 5;
  private static final Automaton PLACEHOLDERS =
      new Automaton(
          List.of(
              "example",
              "changeme",
              "change_me",
              "change-me",
              "placeholder",
              "redacted",
              "dummy",
              "your_",
              "your-",
              "yourpass",
              "yourtoken",
              "yourkey",
              "yoursecret",
              "my_secret",
              "my-secret",
              "mysecret",
              "insert_",
              "insert-",
              "replace_",
              "replace-",
              "replaceme",
              "enter_",
              "enter-",
              "put_your",
              "token_here",
              "tokenhere",
              "key_here",
              "keyhere",
              "_here",
              "-here",
              "random_string",
              "randomstring",
              "fill_in",
              "not_set",
              "todo",
              "undefined",
              "process.env",
              "os.environ",
              "getenv",
              "secrets.",
              "vault:",
              "_token_",
              "lorem"));
  private static final List<String> ENDINGS =
      List.of(
          ".git",
          ".com",
          ".org",
          ".net",
          ".html",
          ".json",
          ".yaml",
          ".yml",
          ".xml",
          ".txt",
          ".pem",
          ".png",
          ".jpg",
          ".gif",
          ".js",
          ".ts",
          ".py",
          ".java",
          ".md",
          ".crt",
          ".cer",
          ".jks",
          ".p12",
          ".conf",
          ".cfg",
          ".ini",
          ".properties",
          ".key",
          ".pub",
          ".svg",
          ".css",
          ".php",
          ".image");

  private SecretValue() {}

  /**
   * Whether a value only stands for one: {@code xxxxx}, {@code your-token}, {@code AKIA…EXAMPLE},
   * {@code ${VAR}}.
   */
  static boolean isPlaceholder(Haystack text, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    return isReference(text, start, to)
        || hasFiller(text, start, to)
        || text.startsWith(end, "...")
        || text.startsWith(end, "..[")
        || names(text, start, to);
  }

  /** A variable, a template or a command instead of a value. */
  static boolean isReference(Haystack text, int start, int end) {
    int first = text.at(start);
    int second = text.at(start + 1);
    return switch (first) {
      case '$' -> second == '{' || second == '(' || text.isLetter(start + 1) || second == '_';
      case '{' -> second == '{' || text.isLetter(start + 1);
      case '<', '[', '`', '(' -> true;
      case '%' -> text.at(end - 1) == '%';
      case '#', '@' -> second == '{';
      case '.' -> second == '.';
      default -> false;
    };
  }

  /** A run of one character that people type to fill a space, or too few different ones. */
  private static boolean hasFiller(Haystack text, int start, int end) {
    int run = 1;
    for (int i = start + 1; i < end; i++) {
      run = text.at(i) == text.at(i - 1) ? run + 1 : 1;
      if (run >= FILLER_RUN && "xX*.#?0".indexOf(text.at(i)) >= 0 && !inZeros(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  // Zeros fill only a value that holds little else.
  private static boolean inZeros(Haystack text, int at, int end) {
    return text.at(at) == '0' && at + 1 < end && text.at(at + 1) != '0';
  }

  private static boolean names(Haystack text, int start, int end) {
    return PLACEHOLDERS.isIn(text, start, end);
  }

  /**
   * Whether a value was made by a machine: letters and digits mixed, hexadecimal, or letters that
   * make no words. Names, versions, files and numbers are not.
   *
   * @param least characters it must have
   */
  static boolean isToken(Haystack text, int start, int end, int least) {
    int to = Math.min(end, start + LONGEST);
    int length = to - start;
    if (length < least
        || text.entropy(start, to) <= LEAST_ENTROPY
        || endsLikeFile(text, to)
        || isDigest(text, start)
        || isDate(text, start)
        || endsLikeVersion(text, start, to)
        || text.startsWith(start, "http")) {
      return false;
    }
    Mix mix = new Mix(text, start, to);
    if (mix.letters == 0) {
      return mix.digits >= 15 && (mix.others <= 1 || length == 36);
    }
    if (mix.hex && length >= 16) {
      return true;
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
    return !named;
  }

  /** Whether a person may have chosen it as a password: no plain word, no name of a type. */
  static boolean isPassword(Haystack text, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    Mix mix = new Mix(text, start, to);
    return to - start >= 5 && (mix.digits > 0 && mix.letters > 0 || mix.symbols > 0);
  }

  // sha256:…, md5:…: a digest of something public.
  private static boolean isDigest(Haystack text, int start) {
    return text.startsWith(start, "sha1")
        || text.startsWith(start, "sha256:")
        || text.startsWith(start, "sha256-")
        || text.startsWith(start, "sha384-")
        || text.startsWith(start, "sha512")
        || text.startsWith(start, "md5");
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

  /** Whether so many symbols are in a value that no name, path or text has them. */
  static boolean hasManySymbols(Haystack text, int start, int end) {
    int symbols = 0;
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      int b = text.at(i);
      if (Haystack.isSpace(b)) {
        return false;
      }
      symbols += b > 0 && "!@#$%^&*{}[]()~|?".indexOf(b) >= 0 ? 1 : 0;
    }
    return symbols >= 4 && end - start >= 12 && end - start <= 128;
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
    for (String ending : ENDINGS) {
      if (text.at(end - 1) == ending.charAt(ending.length() - 1)
          && text.startsWith(end - ending.length(), ending)) {
        return true;
      }
    }
    return false;
  }

  /** What a value is made of. */
  private static final class Mix {
    private int letters;
    private int digits;
    private int others;
    // Neither letters, digits nor what joins words.
    private int symbols;
    private int wordLetters;
    // Letters from a to f only.
    private boolean hex = true;

    Mix(Haystack text, int start, int end) {
      int i = start;
      while (i < end) {
        int b = text.at(i);
        if (isAsciiLetter(b)) {
          int last = chunkEnd(text, i, end);
          letters += last - i;
          hex &= isHex(text, i, last);
          wordLetters += last - i >= 3 && LetterPairs.isWord(text, i, last) ? last - i : 0;
          i = last;
          continue;
        }
        if (b >= '0' && b <= '9') {
          digits++;
        } else {
          others++;
          symbols += "!@#$%^&*+=?~|".indexOf(b) >= 0 && b > 0 ? 1 : 0;
        }
        i++;
      }
    }

    private static boolean isHex(Haystack text, int start, int end) {
      for (int i = start; i < end; i++) {
        if (text.lower(i) > 'f') {
          return false;
        }
      }
      return true;
    }

    // A word of a compound: up to the next capital after a small letter.
    private static int chunkEnd(Haystack text, int start, int end) {
      int i = start + 1;
      while (i < end
          && isAsciiLetter(text.at(i))
          && !(isUpper(text.at(i)) && !isUpper(text.at(i - 1)))) {
        i++;
      }
      return i;
    }

    private static boolean isUpper(int b) {
      return b >= 'A' && b <= 'Z';
    }

    private static boolean isAsciiLetter(int b) {
      return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }
  }
}
