package io.writ.engine.detect.form;

/** The matchers behind the declarative forms. */
final class Matchers {
  private static final int LONGEST_NAME_TAIL = 24;

  private Matchers() {}

  static Matcher prefix(String literal, CharSet set, int min, int max) {
    return (text, start, end) -> {
      if (text.isAlnum(start) && text.isAlnum(start - 1)) {
        return Matcher.NONE;
      }
      int last = text.runEnd(set, end);
      int length = last - end;
      boolean fits = length >= min && length <= max && text.startsWithExactly(start, literal);
      return fits ? Matcher.span(start, last) : Matcher.NONE;
    };
  }

  static Matcher assigned(CharSet set, int min, int max, double entropy) {
    return (text, start, end) -> {
      int value = assignment(text, end);
      if (value < 0) {
        return Matcher.NONE;
      }
      int last = text.runEnd(set, value);
      int length = last - value;
      boolean fits = length >= min && length <= max && text.entropy(value, last) >= entropy;
      return fits ? Matcher.span(value, last) : Matcher.NONE;
    };
  }

  /**
   * Where the value begins that is assigned to a name ending at {@code end}: {@code name = "value},
   * {@code "name": "value}, {@code name is value}; or -1.
   */
  static int assignment(Haystack text, int end) {
    int i = nameTail(text, end);
    i = skip(text, i, "\"'`\\]", 3);
    i = text.skipSpace(i, 4);
    int operator = operatorEnd(text, i);
    if (operator < 0) {
      return -1;
    }
    i = text.skipSpace(operator, 4);
    return skip(text, i, "\"'`\\[({<", 4);
  }

  // The rest of a longer name: PASSWORD_PROD, api-key-2.
  private static int nameTail(Haystack text, int end) {
    int i = end;
    while (i - end < LONGEST_NAME_TAIL
        && (text.isAlnum(i) && (i > end || text.isDigit(i))
            || text.at(i) == '_'
            || text.at(i) == '-' && text.isAlnum(i + 1))) {
      i++;
    }
    return i;
  }

  private static int operatorEnd(Haystack text, int at) {
    int i = at;
    while (i - at < 3 && ":=>-".indexOf(text.at(i)) >= 0 && text.at(i) != 0) {
      i++;
    }
    if (i > at) {
      return i;
    }
    return text.startsWith(i, "is ") ? i + 3 : -1;
  }

  private static int skip(Haystack text, int at, String characters, int max) {
    int i = at;
    while (i - at < max && text.at(i) > 0 && characters.indexOf(text.at(i)) >= 0) {
      i++;
    }
    return i;
  }
}
