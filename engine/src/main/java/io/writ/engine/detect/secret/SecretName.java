package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import org.jspecify.annotations.Nullable;

/**
 * A name that ends in or around a keyword, and where its value begins.
 *
 * @param value start of the value
 * @param quote the character that ends the value, or 0
 * @param link what stands between the name and its value
 * @param joint what joins the name and its value to one word, as a dot or a hyphen, or 0
 */
record SecretName(int value, int quote, Link link, int joint) {
  private static final int LONGEST_TAIL = 40;
  private static final int LONGEST_VALUE = 4000;
  private static final int LONGEST_LISTED = 300;
  private static final int LONGEST_INDENT = 24;
  private static final int LONGEST_HALF = 64;
  private static final CharSet UNQUOTED = CharSet.of("!#-%*-:=?-Z^_a-z|~\\@");
  private static final int MOST_PARTS = 4;
  private static final int LEAST_WORD = 3;
  private static final CharSet LETTERS = CharSet.of("a-zA-Z");
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
    return SecretGap.read(text, start, tail);
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
      boolean set = text.at(operator) == '=' || text.at(operator) == ':';
      i = set || SecretWords.isComparison(text, i + 1, member) ? member : i;
    }
    return i - end > LONGEST_TAIL ? -1 : i;
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
      if (text.at(i) == '\n') {
        goesOn(text, i);
      }
      return i;
    }
    int end = Math.min(value + LONGEST_VALUE, text.runEnd(UNQUOTED, value));
    for (int i = value; i < Math.min(end, value + 300); i++) {
      if (text.at(i) == '\\' && "nrt\"".indexOf(text.at(i + 1)) >= 0) {
        end = i;
      }
    }
    end = behindLast(text, end);
    if (signed()) {
      goesOnAlone(text);
    }
    // Behind an operator of a language no sentence ends.
    String closing = assigned() ? ",.:\\" : ",.:!?\\";
    int solid = end;
    while (end > value && closing.indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end + (isMarked(text, end, solid) ? 1 : 0);
  }

  // An exclamation mark before the end of a sentence, or behind a colon at the line's end.
  private boolean isMarked(Haystack text, int end, int solid) {
    boolean labelled = text.at(value - 1) == ':' || text.at(value - 2) == ':';
    return text.at(end) == '!'
        && SecretValue.isPassword(text, value, end)
        && (end + 1 < solid || labelled && Haystack.isEnd(text.at(end + 1)));
  }

  // 'Tr0ub4|dor': a string that ends in the next line is one value.
  private void goesOn(Haystack text, int lineEnd) {
    int next = text.skipSpace(lineEnd, LONGEST_INDENT);
    int last = next;
    while (last - next < LONGEST_LISTED && text.at(last) > 0 && text.at(last) != quote) {
      if (text.at(last) == '\n') {
        return;
      }
      last++;
    }
    if (lineEnd > value && last > next && text.at(last) == quote) {
      text.goesOn(lineEnd, next);
    }
  }

  // Tr0u|b4dor: without quotes too, when both lines hold nothing else and neither half is a word.
  private void goesOnAlone(Haystack text) {
    int lineEnd = text.runEnd(CharSet.SOLID, value);
    if (lineEnd - value > LONGEST_HALF
        || !Haystack.isEnd(text.at(lineEnd))
        || text.at(lineEnd - 1) == ','
        || !SecretValue.isPassword(text, value, lineEnd)) {
      return;
    }
    int next = text.skipSpace(lineEnd, LONGEST_INDENT);
    int last = text.runEnd(CharSet.SOLID, next);
    if (Haystack.isEnd(text.at(last))
        && last - next <= LONGEST_HALF
        && SecretValue.isRest(text, next, last)) {
      text.goesOn(lineEnd, next);
    }
  }

  // Key=backup,Value=7: where the next of a list begins.
  private int behindLast(Haystack text, int end) {
    for (int i = value; i < Math.min(end, value + LONGEST_LISTED); i++) {
      if (text.at(i) == ',' && text.isLetter(i + 1)) {
        int next = i + 1;
        while (next < end && next - i < LONGEST_TAIL && TAIL.has(text.at(next))) {
          next++;
        }
        if (text.at(next) == '=' && text.at(next + 1) != '=') {
          return i;
        }
      }
    }
    return end;
  }

  /** By what values overlap: those without quotes do that end together, as {@code key=key=key=}. */
  int inspected(Haystack text) {
    return quote != 0 ? value : text.runEnd(UNQUOTED, value);
  }

  /**
   * Whether the value only goes on with the words of its name: {@code token-based-auth-8f3a2b1c},
   * as the names of pages do.
   */
  boolean isSlug(Haystack text, int end) {
    int from = value;
    for (int parts = 0; joint == '-' && parts < MOST_PARTS; parts++) {
      int to = Math.min(text.runEnd(LETTERS, from), from + LONGEST_TAIL);
      if (to >= end || text.at(to) != '-') {
        return false;
      }
      if (to - from >= LEAST_WORD
          && !text.isUpper(from + 1)
          && LetterPairs.isWord(text, from, to)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  boolean operator() {
    return link.isOperator();
  }

  boolean signed() {
    return link.isSigned();
  }

  boolean assigned() {
    return link == Link.ASSIGNMENT;
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
