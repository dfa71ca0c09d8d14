package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import org.jspecify.annotations.Nullable;

/**
 * A name that ends in or around a keyword, and where its value begins.
 *
 * @param value start of the value
 * @param quote the character that ends the value, or 0
 * @param operator whether an operator or quotes stand between the name and its value
 * @param assigned whether it is an operator of a programming language or a configuration
 * @param dotted whether only a dot stands between the name and its value
 */
record SecretName(int value, int quote, boolean operator, boolean assigned, boolean dotted) {
  private static final int LONGEST_TAIL = 40;
  private static final int LONGEST_GAP = 24;
  private static final int LONGEST_VALUE = 4000;
  private static final CharSet UNQUOTED = CharSet.of("!#-%*-:=?-Z^_a-z|~\\@");
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.:-");
  private static final CharSet TAIL = CharSet.of("a-zA-Z0-9_");

  /** The name around a keyword, or null when nothing is assigned to it. */
  static @Nullable SecretName at(Haystack text, int start, int end) {
    if (SecretWords.isHarmlessBefore(text, start)) {
      return null;
    }
    int tail = tailEnd(text, end);
    if (tail < 0 || SecretWords.isHarmlessTail(text, end, tail)) {
      return null;
    }
    return gap(text, start, tail);
  }

  /** Behind the rest of the name; -1 when it is too long to be one. */
  private static int tailEnd(Haystack text, int end) {
    int i = end;
    while (i - end <= LONGEST_TAIL && TAIL.has(text.at(i))) {
      i++;
    }
    if (text.at(i) == '.' && text.isLetter(i + 1)) {
      int member = i + 1;
      while (member - end <= LONGEST_TAIL && TAIL.has(text.at(member))) {
        member++;
      }
      int operator = text.skipSpace(member, 2);
      i = text.at(operator) == '=' || text.at(operator) == ':' ? member : i;
    }
    return i - end > LONGEST_TAIL ? -1 : i;
  }

  private static @Nullable SecretName gap(Haystack text, int start, int tail) {
    int i = tail;
    boolean quotes = false;
    boolean operator = false;
    boolean assigned = false;
    boolean path = false;
    boolean dotted = false;
    int last = 0;
    int spaces = 0;
    int quote = 0;
    for (; i - tail < LONGEST_GAP; i++) {
      int b = text.at(i);
      if (b == '"' || b == '\'' || b == '`') {
        // Right behind the name it closes, or is an apostrophe.
        quotes = true;
        quote = i == tail ? 0 : b;
      } else if (b == '=' || b == ':' || b == '>') {
        operator = true;
        last = b;
        assigned |= b == '=' || quotes;
        quote = 0;
      } else if (b == ',' || b == '(') {
        operator |= quotes || b == '(';
        quote = 0;
      } else if (Haystack.isSpace(b)) {
        if (b == '\n' && (last == '=' || text.at(tail) == '>' && !isTag(text, start))) {
          return null;
        }
        spaces++;
        quote = 0;
      } else if (b == '\\' && isEscape(text, i)) {
        quote = 0;
      } else if ("?!|.+-/)]{[".indexOf(b) < 0 || b <= 0) {
        int skipped = skipWord(text, i, operator || spaces > 0, quote != 0);
        if (skipped < 0) {
          break;
        }
        operator |= SecretWords.isVerb(text, i) || text.startsWith(i, "value");
        i = skipped - 1;
        quote = 0;
      } else if (b == '.' && operator || b == '/' && (operator || spaces > 0)) {
        break;
      } else {
        dotted |= b == '.';
        path |= b == '/';
      }
    }
    if (i == tail || path && !operator) {
      return null;
    }
    return new SecretName(i, quote, operator || quotes, assigned, dotted && !operator);
  }

  private static boolean isTag(Haystack text, int start) {
    return text.at(text.runStart(NAME, start, LONGEST_TAIL) - 1) == '<';
  }

  private static boolean isEscape(Haystack text, int at) {
    int next = text.at(at + 1);
    return next == '"' || next == '\'' || next == 'n' && !text.isAlnum(at + 2) || next == '\n';
  }

  // What may stand between a name and its value besides punctuation.
  private static int skipWord(Haystack text, int at, boolean behind, boolean inside) {
    if (!behind || text.isAlnum(at - 1)) {
      return -1;
    }
    for (String word : inside ? SecretWords.SCHEMES : SecretWords.FILLERS) {
      int end = at + word.length();
      if (text.startsWith(at, word) && !text.isAlnum(end)) {
        return end;
      }
    }
    boolean prefixed =
        "bBrRuUfF".indexOf(text.at(at)) >= 0 && (text.at(at + 1) == '"' || text.at(at + 1) == '\'');
    return prefixed ? at + 1 : -1;
  }

  /** The end of a value without quotes that may hold any symbol, short of closing punctuation. */
  int solidEnd(Haystack text) {
    int end = Math.min(value + LONGEST_VALUE, text.runEnd(CharSet.SOLID, value));
    while (end > value && ",;`'\"".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The end of the value. */
  int valueEnd(Haystack text) {
    if (quote != 0) {
      int i = value;
      while (i - value < LONGEST_VALUE
          && i < text.length
          && text.at(i) != quote
          && text.at(i) != '\n') {
        i++;
      }
      return i;
    }
    int end = Math.min(value + LONGEST_VALUE, text.runEnd(UNQUOTED, value));
    for (int i = value; i < Math.min(end, value + 300); i++) {
      if (text.at(i) == '\\' && "nrt\"".indexOf(text.at(i + 1)) >= 0) {
        end = i;
      }
    }
    while (end > value && ",.:!?\\".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** By what values overlap: those without quotes do that end together, as {@code key=key=key=}. */
  int inspected(Haystack text) {
    return quote != 0 ? value : text.runEnd(UNQUOTED, value);
  }

  boolean quoted() {
    return quote != 0;
  }

  /** Whether the value is code that gives the value. */
  boolean isCall(Haystack text, int end) {
    int b = text.at(end);
    return quote == 0 && (b == '(' || b == '[' || b == '{');
  }
}
