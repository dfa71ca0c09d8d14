package io.writ.engine.detect.scan.table;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import java.util.Optional;

/**
 * Tables whose head is a list in brackets or a row of tags: {@code INSERT INTO t (a, b) VALUES …},
 * {@code COPY t (a, b) FROM stdin}, arrays of arrays, and HTML.
 */
final class ListTables {
  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.$");
  private static final CharSet LIST = CharSet.of("a-zA-Z0-9_.$`\"'[], \n\r\t-");
  private static final CharSet TARGET = CharSet.of("a-zA-Z0-9_.$`\"[]");
  private static final String QUOTES = "\"'`";
  private static final int LONGEST_HEAD = 2_000;
  private static final int LONGEST_ROW = 4_000;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TAG = 200;
  private static final int INDENT = 40;
  private static final int NONE = -1;

  private final Haystack text;

  /** The last word that was in no list, and behind what was read in vain. */
  private int failed = NONE;

  private int seen;

  ListTables(Haystack text) {
    this.text = text;
  }

  /** The table that a word is in the head of; words come in order. */
  Optional<Table> at(int start, int end) {
    int first = start;
    while (start - first < LONGEST_NAME && NAME.has(text.at(first - 1))) {
      first--;
    }
    int before = spaceStart(first);
    boolean quoted = before == first && QUOTES.indexOf(text.at(first - 1)) >= 0;
    int sign = quoted ? spaceStart(first - 1) : before;
    return switch (text.at(sign - 1)) {
      case '>' -> start < seen ? Optional.empty() : tags(sign - 1);
      case ',', '(', '[' -> start < seen ? Optional.empty() : list(sign, end);
      default -> Optional.empty();
    };
  }

  private int spaceStart(int end) {
    int i = end;
    while (end - i < INDENT && Haystack.isSpace(text.at(i - 1))) {
      i--;
    }
    return i;
  }

  // The bracket before a name's place in a list, and what is written behind it.
  private Optional<Table> list(int sign, int end) {
    int open = sign - 1;
    while (open > failed && sign - open < LONGEST_HEAD && LIST.has(text.at(open)) && !opens(open)) {
      open--;
    }
    failed = Math.max(failed, sign - 1);
    if (text.at(open) != '(' && !opens(open)) {
      return Optional.empty();
    }
    int close = text.at(open) == '(' ? ')' : ']';
    int last = open + 1;
    while (last - open < LONGEST_HEAD
        && LIST.has(text.at(last))
        && text.at(last) != close
        && !opens(last)) {
      last++;
    }
    if (text.at(last) != close || last < end) {
      return Optional.empty();
    }
    return close == ')' ? statement(open, last) : arrays(open, last);
  }

  // A bracket with a quote behind it; those of [names] have none.
  private boolean opens(int at) {
    return text.at(at) == '[' && text.at(text.skipSpace(at + 1, INDENT)) == '"';
  }

  private Optional<Table> statement(int open, int close) {
    int target = spaceStart(open);
    int into = spaceStart(text.runStart(TARGET, target, LONGEST_NAME));
    int behind = text.skipSpace(close + 1, INDENT);
    if (text.startsWith(into - 5, " into") || text.startsWith(into - 5, "\ninto")) {
      return text.startsWith(behind, "values")
          ? rows(open, close, text.skipSpace(behind + 6, INDENT), '(', ')')
          : Optional.empty();
    }
    boolean copied = text.startsWith(into - 4, "copy") && text.startsWith(behind, "from stdin");
    return copied ? lines(open, close, behind) : Optional.empty();
  }

  // [["a","b"],["x","y"]] and {"columns":["a","b"],"rows":[["x","y"]]}
  private Optional<Table> arrays(int open, int close) {
    int i = text.skipSpace(close + 1, INDENT);
    if (text.at(i) != ',') {
      return Optional.empty();
    }
    i = text.skipSpace(i + 1, INDENT);
    if (text.at(i) == '"') {
      i = text.skipSpace(text.runEnd(NAME, i + 1) + 1, INDENT);
      boolean list = text.at(i) == ':';
      i = text.skipSpace(i + 1, INDENT);
      if (!list || text.at(i) != '[') {
        return Optional.empty();
      }
      i = text.skipSpace(i + 1, INDENT);
    }
    return rows(open, close, i, '[', ']');
  }

  private Optional<Table> rows(int open, int close, int first, int left, int right) {
    Table.Rows cells = new Table.Rows();
    row(open + 1, right, cells);
    int columns = cells.size();
    int end = close + 1;
    for (int i = first; text.at(i) == left && columns > 0; ) {
      int before = cells.size();
      int last = row(i + 1, right, cells);
      seen = last;
      if (cells.size() - before != columns) {
        cells.cutTo(before);
        break;
      }
      end = last;
      i = text.skipSpace(last, INDENT);
      if (text.at(i) != ',') {
        break;
      }
      i = text.skipSpace(i + 1, INDENT);
    }
    return table(cells, columns, end);
  }

  private Optional<Table> table(Table.Rows cells, int columns, int end) {
    return cells.size() > columns ? Optional.of(cells.table(text, columns, end)) : Optional.empty();
  }

  // Cuts a row, and returns what is behind the bracket that closes it.
  private int row(int start, int right, Table.Rows cells) {
    int left = right == ')' ? '(' : '[';
    int limit = Math.min(text.length, start + LONGEST_ROW);
    int from = start;
    int quote = 0;
    int depth = 0;
    for (int i = start; i < limit; i++) {
      int b = text.at(i);
      if (b == '\\') {
        i++;
      } else if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b > 0 && QUOTES.indexOf(b) >= 0) {
        quote = b;
      } else if (b == left) {
        depth++;
      } else if (depth > 0) {
        depth -= b == right ? 1 : 0;
      } else if (b == ',' || b == right) {
        cells.add(from, i);
        from = i + 1;
        if (b == right) {
          return i + 1;
        }
      }
    }
    return limit;
  }

  // What PostgreSQL dumps: cells with tabs between.
  private Optional<Table> lines(int open, int close, int behind) {
    Table.Rows cells = new Table.Rows();
    row(open + 1, ')', cells);
    int columns = cells.size();
    int end = lineEnd(behind) + 1;
    for (int to; end < text.length && (to = lineEnd(end)) > end; end = to + 1) {
      int before = cells.size();
      int from = end;
      for (int i = end; i <= to; i++) {
        if (i == to || text.at(i) == '\t') {
          cells.add(from, i);
          from = i + 1;
        }
      }
      if (cells.size() - before != columns) {
        cells.cutTo(before);
        break;
      }
    }
    seen = end;
    return table(cells, columns, end);
  }

  private int lineEnd(int start) {
    int i = start;
    while (i < text.length && i - start < LONGEST_ROW && text.at(i) != '\n') {
      i++;
    }
    return i;
  }

  private Optional<Table> tags(int close) {
    int open = close;
    while (close - open < LONGEST_TAG && text.at(open) != '<' && open >= 0) {
      open--;
    }
    if (!text.startsWith(open, "<th")) {
      return Optional.empty();
    }
    int row = open;
    while (open - row < LONGEST_HEAD && row > failed && !text.startsWith(row, "<tr")) {
      row--;
    }
    failed = open;
    if (!text.startsWith(row, "<tr")) {
      return Optional.empty();
    }
    Table.Rows cells = new Table.Rows();
    int end = tagRow(row, cells);
    int columns = cells.size();
    for (int next; columns > 0 && (next = nextRow(end)) != NONE; ) {
      int before = cells.size();
      int last = tagRow(next, cells);
      if (cells.size() - before != columns) {
        cells.cutTo(before);
        break;
      }
      end = last;
    }
    seen = end;
    return table(cells, columns, end);
  }

  private int nextRow(int end) {
    int limit = Math.min(text.length, end + LONGEST_TAG);
    for (int i = end; i < limit; i++) {
      if (text.at(i) == '<') {
        if (text.startsWith(i, "<tr")) {
          return i;
        }
        if (text.startsWith(i, "</table")) {
          return NONE;
        }
      }
    }
    return NONE;
  }

  // Cuts a row of tags, and returns where it ends.
  private int tagRow(int start, Table.Rows cells) {
    int limit = Math.min(text.length, start + LONGEST_ROW);
    int from = NONE;
    for (int i = start + 3; i < limit; i++) {
      if (text.at(i) != '<') {
        continue;
      }
      boolean rowEnds = text.startsWith(i, "</tr") || text.startsWith(i, "<tr");
      boolean begins = isCell(i + 1);
      if (from != NONE && (rowEnds || begins || text.at(i + 1) == '/' && isCell(i + 2))) {
        cells.add(from, i);
        from = NONE;
      }
      if (rowEnds) {
        return i;
      }
      if (begins) {
        while (i < limit && text.at(i) != '>') {
          i++;
        }
        from = i + 1;
      }
    }
    return limit;
  }

  private boolean isCell(int at) {
    return text.lower(at) == 't'
        && (text.lower(at + 1) == 'd' || text.lower(at + 1) == 'h')
        && !text.isLetter(at + 2);
  }
}
