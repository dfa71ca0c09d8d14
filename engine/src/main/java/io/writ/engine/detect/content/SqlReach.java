package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/** What SQL reaches for when somebody else writes it: functions, tables of the system, queries. */
final class SqlReach {
  private SqlReach() {}

  /** A function that attacks use, where SQL or a comparison stands around it. */
  static long called(Haystack text, int start, int end) {
    int bracket = SqlText.gap(text, end, false);
    if (text.isAlnum(start - 1) && !text.isDigit(start - 1) || text.at(bracket) != '(') {
      return Matcher.NONE;
    }
    int inner = text.skipSpace(bracket + 1, 3);
    boolean nested =
        text.startsWith(inner, "select")
            || text.startsWith(inner, "0x")
            || text.startsWith(inner, "version(")
            || text.startsWith(inner, "user(")
            || text.startsWith(inner, "database(")
            || text.startsWith(inner, "substr")
            || text.startsWith(inner, "ascii(")
            || text.startsWith(inner, "char(")
            || text.startsWith(inner, "version") && text.startsWith(start, "substr")
            || text.startsWith(inner, "benchmark")
            || text.startsWith(inner, "load_file")
            || text.startsWith(inner, "md5(")
            || text.startsWith(inner, "(select")
            || text.startsWith(inner, "@@");
    boolean known =
        text.startsWith(start, "sleep")
            || text.startsWith(start, "pg_sleep")
            || text.startsWith(start, "benchmark")
            || text.startsWith(start, "extractvalue")
            || text.startsWith(start, "updatexml")
            || text.startsWith(start, "load_file")
            || text.startsWith(start, "group_concat")
            || text.startsWith(start, "load_extension");
    return nested || known && isSqlAround(text, start)
        ? Matcher.span(start, bracket + 1)
        : Matcher.NONE;
  }

  private static boolean isSqlAround(Haystack text, int start) {
    int i = start - 1;
    while (start - i < 6 && (Haystack.isSpace(text.at(i)) || text.at(i) == '(')) {
      i--;
    }
    int b = text.at(i);
    return b == '\''
        || b == '"'
        || b == ','
        || b == ';'
        || b == '|'
        || b == '&'
        || b == '+'
        || text.startsWith(i - 1, "or")
        || text.startsWith(i - 2, "and")
        || text.startsWith(i - 5, "select");
  }

  static long schema(Haystack text, int start, int end) {
    boolean inside = text.isAlnum(start - 1) && !text.isDigit(start - 1);
    return inside ? Matcher.NONE : Matcher.span(start, end);
  }

  /** A query inside of a value: {@code 1 and (select …)}, {@code '||(select …}. */
  static long subquery(Haystack text, int start, int end) {
    int before = start - 1;
    while (start - before < 8 && (text.at(before) == ' ' || text.at(before) == '+')) {
      before--;
    }
    if (text.isLetter(end)
        || text.at(before) != '(' && text.at(before) != '\'' && text.at(before) != '@') {
      return Matcher.NONE;
    }
    int outer = before - 1;
    while (before - outer < 8
        && (text.at(outer) == ' ' || text.at(outer) == '(' || text.at(outer) == '+')) {
      outer--;
    }
    int b = text.at(outer);
    boolean operator =
        b > 0 && "=<>|&*+-/,'\"".indexOf(b) >= 0
            || b == 0
            || text.startsWith(outer - 1, "or")
            || text.startsWith(outer - 2, "and")
            || text.isDigit(outer);
    int i = SqlText.gap(text, end, true);
    boolean object =
        text.isAlnum(i) || text.at(i) == '@' || text.at(i) == '\'' || text.at(i) == '*';
    return operator && object ? Matcher.span(before, i) : Matcher.NONE;
  }
}
