package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a column that says so in its head: {@code INSERT INTO users (name, password) VALUES
 * …}, CSV, tables of Markdown. What is found goes from the first value of the column to its last.
 */
final class SecretTables {
  private static final int LONGEST_TABLE = 4_000;
  private static final int LONGEST_HEAD = 400;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_COLUMNS = 60;
  private static final int LEAST_TOKEN = 12;
  private static final List<String> NAMES =
      List.of(
          "password",
          "passwd",
          "passwort",
          "pwd",
          "passphrase",
          "secret",
          "token",
          "api_key",
          "apikey",
          "api key",
          "access_key",
          "private_key",
          "user_pass",
          "passcode");
  private static final Automaton SECRETS = new Automaton(NAMES);
  private static final Automaton OTHERS =
      new Automaton(List.of("hint", "reset", "expir", "_at", "_id", "type", "count", "public"));
  private static final CharSet LINE = CharSet.of("!-~ \t");
  private static final CharSet TABLE = CharSet.of("a-zA-Z0-9_.`\"[] ");
  private static final CharSet COLUMNS = CharSet.of("a-zA-Z0-9_.`\"[], \n\r\t");
  private static final CharSet HEAD = CharSet.of("a-zA-Z0-9_.`\"' -");

  private SecretTables() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("inserted-secret", SecretTables::insert, "insert into ", "replace into ")
            .score(0.75),
        SecretDetectors.of("column-secret", SecretTables::column, heads()).score(0.7));
  }

  // Heads of columns, each with what parts them.
  private static String[] heads() {
    List<String> heads = new ArrayList<>();
    for (String name : List.of("password", "passwd", "passwort", "pwd", "secret", "api_key")) {
      for (String separator : List.of(",", ";", "\t", "|", ", ", "| ")) {
        heads.add(separator + name);
      }
      for (String separator : List.of(",", ";", "\t", "|", " |")) {
        heads.add(name + separator);
      }
    }
    return heads.toArray(String[]::new);
  }

  private static long insert(Haystack text, int start, int end) {
    int open = text.runEnd(TABLE, end);
    int close = Math.min(text.runEnd(COLUMNS, open + 1), open + 2000);
    if (text.at(open) != '(' || open - end > LONGEST_NAME || text.at(close) != ')') {
      return Matcher.NONE;
    }
    int column = columnOf(text, open + 1, close);
    int values = text.skipSpace(close + 1, 20);
    if (column < 0 || !text.startsWith(values, "values")) {
      return Matcher.NONE;
    }
    Values found = new Values(text);
    int limit = Math.min(text.length, values + LONGEST_TABLE);
    for (int i = text.skipSpace(values + 6, 20); i < limit && text.at(i) == '('; ) {
      i = row(text, i + 1, limit, column, found);
      int next = text.skipSpace(i, 20);
      i = text.at(next) == ',' ? text.skipSpace(next + 1, 20) : limit;
    }
    return found.span();
  }

  // The index of the first column that is secret, or -1.
  private static int columnOf(Haystack text, int start, int end) {
    int column = 0;
    for (int from = start; from <= end && column < MOST_COLUMNS; column++) {
      int to = from;
      while (to < end && text.at(to) != ',') {
        to++;
      }
      if (SECRETS.isIn(text, from, to) && !OTHERS.isIn(text, from, to) || isPass(text, from, to)) {
        return column;
      }
      from = to + 1;
    }
    return -1;
  }

  private static boolean isPass(Haystack text, int start, int end) {
    int from = text.skipSpace(start, 20);
    from += text.at(from) == '`' || text.at(from) == '"' ? 1 : 0;
    return text.startsWith(from, "pass") && !text.isAlnum(from + 4) && from < end;
  }

  // Behind the bracket that closes a row.
  private static int row(Haystack text, int start, int limit, int column, Values found) {
    int from = text.skipSpace(start, 20);
    int field = 0;
    int quote = 0;
    int depth = 0;
    for (int i = start; i < limit; i++) {
      int b = text.at(i);
      if (quote != 0) {
        quote = b == quote && text.at(i - 1) != '\\' ? 0 : quote;
      } else if (b == '\'' || b == '"') {
        quote = b;
      } else if (b == '(') {
        depth++;
      } else if (depth == 0 && (b == ',' || b == ')')) {
        if (field++ == column && isString(text, from)) {
          found.take(from, i);
        }
        from = text.skipSpace(i + 1, 20);
        if (b == ')') {
          return i + 1;
        }
      } else if (b == ')') {
        depth--;
      }
    }
    return limit;
  }

  // '…', N'…' or X'…'
  private static boolean isString(Haystack text, int start) {
    return text.at(start) == '\'' || text.at(start) == '"' || text.at(start + 1) == '\'';
  }

  private static long column(Haystack text, int start, int end) {
    Integer separator = separator(text, start, end);
    if (separator == null) {
      return Matcher.NONE;
    }
    int from = text.runStart(LINE, start, LONGEST_HEAD);
    int to = Math.min(text.runEnd(LINE, start), start + LONGEST_HEAD);
    if (!isHead(text, from, to, separator)) {
      return Matcher.NONE;
    }
    int column = 0;
    for (int i = from; i < start || i < end && text.at(i) == separator; i++) {
      column += text.at(i) == separator && i <= start ? 1 : 0;
    }
    int columns = count(text, from, to, separator);
    Values found = new Values(text);
    int limit = Math.min(text.length, to + LONGEST_TABLE);
    for (int i = lineStart(text, to); i < limit; ) {
      int last = Math.min(text.runEnd(LINE, i), i + LONGEST_HEAD);
      if (count(text, i, last, separator) != columns) {
        break;
      }
      int cell = cell(text, i, last, separator, column);
      found.take(cell, cellEnd(text, cell, last, separator));
      i = lineStart(text, last);
    }
    return found.span();
  }

  private static @Nullable Integer separator(Haystack text, int start, int end) {
    int before = text.at(start);
    int after = text.at(end - 1);
    boolean first = !text.isLetter(start);
    int separator = first ? before : after;
    // The name is the whole head of its column.
    boolean whole =
        first
            ? !text.isAlnum(end) && text.at(end) != '_' && text.at(end) != ' '
                || text.at(end) == ' ' && text.at(end + 1) == '|'
            : !text.isAlnum(start - 1) && text.at(start - 1) != '_';
    return whole ? separator : null;
  }

  // Two names at least, and nothing but names.
  private static boolean isHead(Haystack text, int start, int end, int separator) {
    int names = 0;
    int length = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || text.at(i) == separator) {
        names += length > 0 ? 1 : 0;
        length = 0;
      } else if (!HEAD.has(text.at(i)) || ++length > LONGEST_NAME / 2) {
        return false;
      }
    }
    return names > 1 && text.at(end) == '\n' || names > 1 && text.at(end) == '\r';
  }

  private static int count(Haystack text, int start, int end, int separator) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.at(i) == separator ? 1 : 0;
    }
    return count;
  }

  private static int lineStart(Haystack text, int end) {
    int i = text.at(end) == '\r' ? end + 1 : end;
    return text.at(i) == '\n' ? i + 1 : text.length;
  }

  private static int cell(Haystack text, int start, int end, int separator, int column) {
    int i = start;
    for (int left = column; left > 0 && i < end; i++) {
      left -= text.at(i) == separator ? 1 : 0;
    }
    return text.skipSpace(i, 20);
  }

  private static int cellEnd(Haystack text, int start, int end, int separator) {
    int i = start;
    while (i < end && text.at(i) != separator) {
      i++;
    }
    return i;
  }

  /** From the first value that may be a secret to the last. */
  private static final class Values {
    private final Haystack text;
    private int first = -1;
    private int last;

    Values(Haystack text) {
      this.text = text;
    }

    void take(int start, int end) {
      int from = start;
      int to = end;
      while (to > from && (Haystack.isSpace(text.at(to - 1)) || isQuote(text.at(to - 1)))) {
        to--;
      }
      while (from < to && (isQuote(text.at(from)) || text.at(from + 1) == '\'')) {
        from++;
      }
      if (SecretValue.isChosen(text, from, to)
          || SecretValue.isToken(text, from, to, LEAST_TOKEN)
              && !SecretPlaceholder.is(text, from, to)) {
        first = first < 0 ? from : first;
        last = to;
      }
    }

    private static boolean isQuote(int b) {
      return b == '\'' || b == '"' || b == '`';
    }

    long span() {
      return first < 0 ? Matcher.NONE : Matcher.span(first, last);
    }
  }
}
