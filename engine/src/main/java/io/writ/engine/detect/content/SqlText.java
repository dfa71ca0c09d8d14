package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import java.util.List;

/** Reads SQL in text that may be anything, a bounded way from where it begins. */
final class SqlText {
  private static final int LONGEST_GAP = 200;
  private static final Affixes OPERATORS =
      Affixes.prefixes(
          List.of("like", "rlike", "regexp", "between", "in", "is", "div", "mod", "sounds"));

  private static final List<String> STATEMENTS =
      List.of("select ", "with ", "insert into ", "update ", "delete from ", "create ", "explain ");
  private static final CharSet MEMBER = CharSet.of("a-zA-Z ");

  static final CharSet NAME = CharSet.of("a-zA-Z0-9_.@$");

  private SqlText() {}

  /** Behind white space, comments, plus signs and opening brackets. */
  static int gap(Haystack text, int at, boolean brackets) {
    int i = at;
    while (i - at < LONGEST_GAP) {
      int b = text.at(i);
      if (Haystack.isSpace(b)
          || b == '+'
          || b == 11
          || b == 12
          || b == '`'
          || brackets && b == '(') {
        i++;
      } else if (b == '/' && text.at(i + 1) == '*') {
        i += text.at(i + 2) == '!' ? digits(text, i + 3) - i : 2;
        i = text.at(i - 1) == '*' ? commentEnd(text, i) : i;
      } else if (b == '*' && text.at(i + 1) == '/') {
        i += 2;
      } else if (b == '#' || b == '-' && text.at(i + 1) == '-') {
        int end = lineEnd(text, i);
        if (end == i) {
          return i; // the comment does not end: without this the loop would not either
        }
        i = end;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Whether the value is a statement by itself: what stands in it was not added by somebody. */
  static boolean isStatement(Haystack text) {
    int name = text.runEnd(MEMBER, 0);
    int at = text.at(name) == ':' && text.at(name + 1) == ' ' ? name + 2 : 0;
    return text.startsWithAny(at, STATEMENTS);
  }

  static int digits(Haystack text, int at) {
    int i = at;
    while (i - at < 6 && text.isDigit(i)) {
      i++;
    }
    return i;
  }

  static int commentEnd(Haystack text, int at) {
    int i = at;
    while (i - at < LONGEST_GAP && text.at(i) != 0) {
      if (text.at(i) == '*' && text.at(i + 1) == '/') {
        return i + 2;
      }
      i++;
    }
    return i;
  }

  static int lineEnd(Haystack text, int at) {
    int i = at;
    while (i - at < LONGEST_GAP && text.at(i) != 0 && text.at(i) != '\n') {
      i++;
    }
    return text.at(i) == '\n' ? i + 1 : at;
  }

  static int word(Haystack text, int at, String word) {
    return text.startsWith(at, word) ? at + word.length() : -1;
  }

  /** A number, a string, a name, a call; -1 when there is none. */
  static int operand(Haystack text, int at) {
    int b = text.at(at);
    if (b == '\'' || b == '"') {
      int i = at + 1;
      while (i - at < 40 && text.at(i) > 0 && text.at(i) != b && text.at(i) != '\n') {
        i++;
      }
      return text.at(i) == b ? i + 1 : i > at + 1 && text.at(i) == 0 ? i : -1;
    }
    int i = b == '-' ? at + 1 : at;
    int end = Math.min(text.runEnd(NAME, i), i + 64);
    if (end == i) {
      return -1;
    }
    if (text.at(end) == '(') {
      int close = end + 1;
      while (close - end < 60 && text.at(close) > 0 && text.at(close) != ')') {
        close++;
      }
      return text.at(close) == ')' ? close + 1 : -1;
    }
    return end;
  }

  /** Behind a comparison; -1 when there is none. */
  static int comparison(Haystack text, int at) {
    int i = at;
    while (i - at < 3 && text.at(i) > 0 && "=<>!^&|%*".indexOf(text.at(i)) >= 0) {
      i++;
    }
    return i > at ? i : OPERATORS.behindWhole(text, at);
  }
}
