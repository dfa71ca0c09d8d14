package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** What SQL reaches for when somebody else writes it: functions, tables of the system, queries. */
final class SqlReach {
  /** What stands in the brackets of a function only in an attack. */
  private static final List<String> ARGUMENTS =
      Words.of(
          """
          select, (select, 0x, @@, version(, user(, database(, substr, ascii(, char(, benchmark,
          load_file, md5(
          """);

  /** Functions that wait, read files or fail aloud. */
  private static final List<String> OF_ATTACKS =
      Words.of(
          """
          sleep, pg_sleep, benchmark, extractvalue, updatexml, load_file, group_concat,
          load_extension
          """);

  private static final int LONGEST_ARGUMENTS = 40;

  private SqlReach() {}

  /** A function that attacks use, where SQL or a comparison stands around it. */
  static long called(Haystack text, int start, int end) {
    int bracket = SqlText.gap(text, end, false);
    if (text.isAlnum(start - 1) && !text.isDigit(start - 1) || text.at(bracket) != '(') {
      return Matcher.NONE;
    }
    int inner = text.skipSpace(bracket + 1, 3);
    boolean nested =
        text.startsWithAny(inner, ARGUMENTS)
            || text.startsWith(inner, "version") && text.startsWith(start, "substr");
    boolean known = text.startsWithAny(start, OF_ATTACKS);
    return nested || known && (isSqlAround(text, start) || isCutOff(text, start, bracket))
        ? Matcher.span(start, bracket + 1)
        : Matcher.NONE;
  }

  // sleep(5)#1: all of a value up to a comment
  private static boolean isCutOff(Haystack text, int start, int bracket) {
    if (!ArgumentText.begins(text, start) || !text.isDigit(bracket + 1)) {
      return false;
    }
    int end = bracket;
    while (end - bracket < LONGEST_ARGUMENTS && text.at(end) > 0 && text.at(end) != '#') {
      if (text.at(end) == ')' && text.at(end + 1) == '-' && text.at(end + 2) == '-') {
        return true;
      }
      end++;
    }
    return text.at(end) == '#' && text.at(end - 1) == ')';
  }

  private static boolean isSqlAround(Haystack text, int start) {
    int i = start - 1;
    while (start - i < 6 && (Haystack.isSpace(text.at(i)) || text.at(i) == '(')) {
      i--;
    }
    return text.at(i) > 0 && "'\",;|&+".indexOf(text.at(i)) >= 0
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
