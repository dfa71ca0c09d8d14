package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/** A condition that always holds behind a value that was left. */
final class SqlTautology {
  private static final CharSet NUMBER = CharSet.of("0-9.,");
  private static final CharSet COMPARISONS = CharSet.of(" <=>");

  private SqlTautology() {}

  /** {@code or 1=1}, {@code ' and 'a'='a}, {@code || true}, {@code having 1}. */
  static long match(Haystack text, int start, int end) {
    boolean word = text.isLetter(start);
    boolean inside = word && (text.isLetter(start - 1) || text.isAlnum(end) && !text.isDigit(end));
    if (inside) {
      return Matcher.NONE;
    }
    int before = start - 1;
    while (start - before < 6 && Haystack.isSpace(text.at(before))) {
      before--;
    }
    boolean broken = isBroken(text, before);
    int left = SqlText.gap(text, end, true);
    if (text.startsWith(left, "not ") || text.at(left) == '!' || text.at(left) == '~') {
      left = SqlText.gap(text, left + (text.at(left) == 'n' || text.at(left) == 'N' ? 3 : 1), true);
    }
    int leftEnd = SqlText.operand(text, left);
    if (leftEnd < 0) {
      return Matcher.NONE;
    }
    int operator = SqlText.gap(text, leftEnd, false);
    while (text.at(operator) == ')') {
      operator = SqlText.gap(text, operator + 1, false);
    }
    int right = SqlText.comparison(text, operator);
    if (right < 0) {
      boolean glued =
          broken
              && before == start - 1
              && text.at(before - 1) != ' '
              && "oaxOAX|&".indexOf(text.at(start)) >= 0;
      boolean value =
          text.isDigit(SqlInjection.isQuote(text.at(left)) ? left + 1 : left)
              || SqlInjection.isQuote(text.at(left)) && text.isAlnum(left + 1);
      return glued && value && isEnd(text, leftEnd) ? Matcher.span(start, leftEnd) : Matcher.NONE;
    }
    boolean named = text.isLetter(operator);
    boolean logical = text.at(operator) == '|' || text.at(operator) == '&';
    boolean aggregate = text.startsWith(start, "having") && SqlText.isStatement(text);
    if (!broken && (aggregate || logical || word && isCompared(text, before))) {
      return Matcher.NONE;
    }
    right = SqlText.gap(text, right, true);
    int rightEnd = SqlText.operand(text, right);
    boolean constant = isConstant(text, left) && isConstant(text, right);
    return rightEnd > right && (constant || broken && !named)
        ? Matcher.span(start, rightEnd)
        : Matcher.NONE;
  }

  /** Whether a bracket or a quote that does not end a string stands before an operator. */
  private static boolean isBroken(Haystack text, int at) {
    int b = text.at(at);
    return b == ')'
        || b == '`'
        || SqlInjection.isQuote(b) && SqlInjection.count(text, at, b) % 2 == 1;
  }

  /** {@code 5 > 3 and 2 < 4}: a statement about numbers and no value that was left. */
  private static boolean isCompared(Haystack text, int at) {
    int right = text.runStart(NUMBER, at + 1, 12);
    int operator = text.runStart(COMPARISONS, right, 8);
    boolean compares = false;
    for (int i = operator; i < right; i++) {
      compares |= text.at(i) == '<' || text.at(i) == '>' || text.at(i) == '=';
    }
    return right <= at && compares && text.isDigit(operator - 1) && text.at(operator) == ' ';
  }

  private static boolean isConstant(Haystack text, int at) {
    int b = text.at(at);
    return b >= '0' && b <= '9' && isNumber(text, at)
        || b == '\''
        || b == '"'
        || b == '@'
        || b == '-'
        || b == '('
        || text.startsWith(at, "true")
        || text.startsWith(at, "false")
        || text.startsWith(at, "null")
        || text.at(text.runEnd(SqlText.NAME, at)) == '(';
  }

  // Not `3x`, and not the last word of a sentence.
  private static boolean isNumber(Haystack text, int at) {
    int end = text.runEnd(SqlText.NAME, at);
    boolean hexadecimal = text.at(at) == '0' && (text.at(at + 1) | 32) == 'x';
    boolean exponent = (text.at(end - 1) | 32) != 'e' && text.isDigit(end - 1);
    return hexadecimal || exponent && !text.isLetter(at + 1);
  }

  private static boolean isEnd(Haystack text, int at) {
    int i = text.skipSpace(at, 3);
    int b = text.at(i);
    return b == 0 || b == '-' || b == '#' || b == '\'' || b == '"' || b == '/' || b == ';';
  }
}
