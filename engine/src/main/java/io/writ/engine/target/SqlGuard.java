package io.writ.engine.target;

/**
 * What has to hold before a parser may see a statement: it is short and shallow, and no database
 * reads it in another way than the parser does. Comments that MySQL executes, comments that only
 * some databases nest or recognise, escapes in literals and dollar quotes are such differences.
 */
final class SqlGuard {
  static final int MAX_LENGTH = 16_384;
  static final int MAX_DEPTH = 10;

  private final String sql;
  private int at;
  private int depth;
  private int deepest;

  private SqlGuard(String sql) {
    this.sql = sql;
  }

  /** Whether there is one way to read it. */
  static boolean isUnambiguous(String sql) {
    return sql.length() <= MAX_LENGTH && new SqlGuard(sql).scan() && noControls(sql);
  }

  /** How deeply brackets nest in a text that is unambiguous. */
  static int depth(String sql) {
    SqlGuard guard = new SqlGuard(sql);
    return guard.scan() ? guard.deepest : Integer.MAX_VALUE;
  }

  private boolean scan() {
    for (; at < sql.length(); at++) {
      char c = sql.charAt(at);
      boolean fine =
          switch (c) {
            case '\'', '"', '`' -> skipQuoted(c);
            case '-' -> next() != '-' || skipLine();
            case '/' -> next() != '*' || skipComment();
            case '(', '[', '{' -> ++depth <= MAX_DEPTH && isPlainBracket(c);
            case ')', ']', '}' -> --depth >= 0;
            case '#', '$', '\\' -> false;
            default -> true;
          };
      if (!fine) {
        return false;
      }
      deepest = Math.max(deepest, depth);
    }
    return depth == 0;
  }

  private char next() {
    return at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
  }

  /** {@code E'…'}, {@code U&'…'} and backslashes mean different things to different databases. */
  private boolean skipQuoted(char quote) {
    if (at > 0 && (sql.charAt(at - 1) == '&' || isLetter(sql.charAt(at - 1)))) {
      return false;
    }
    for (at++; at < sql.length(); at++) {
      char c = sql.charAt(at);
      if (c == '\\') {
        return false;
      }
      if (c == quote) {
        if (next() != quote) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  /** MySQL wants white space after the dashes, others don't. */
  private boolean skipLine() {
    char after = at + 2 < sql.length() ? sql.charAt(at + 2) : ' ';
    if (!Character.isWhitespace(after)) {
      return false;
    }
    int end = sql.indexOf('\n', at);
    at = end < 0 ? sql.length() : end;
    return true;
  }

  private boolean skipComment() {
    int end = sql.indexOf("*/", at + 2);
    if (end < 0 || sql.substring(at + 2, end).contains("/*")) {
      return false;
    }
    char first = sql.charAt(at + 2);
    at = end + 1;
    return first != '!' && first != 'M' && first != '+';
  }

  /** {@code [a--b]} is a name to SQL Server and a comment to others. */
  private boolean isPlainBracket(char bracket) {
    if (bracket != '[') {
      return true;
    }
    int end = sql.indexOf(']', at);
    if (end < 0) {
      return false;
    }
    String inside = sql.substring(at, end);
    return !inside.contains("--")
        && !inside.contains("/*")
        && inside.chars().noneMatch(SqlGuard::isQuote);
  }

  private static boolean isQuote(int c) {
    return c == '\'' || c == '"' || c == '`';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean noControls(String sql) {
    return sql.codePoints()
        .allMatch(
            c ->
                c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && (c == ' ' || !Character.isWhitespace(c) && !Character.isSpaceChar(c)));
  }
}
