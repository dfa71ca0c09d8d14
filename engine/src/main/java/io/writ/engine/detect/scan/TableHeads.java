package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Haystack;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables in a text, as CSV (RFC 4180) or Markdown write them: a line of names, then lines with as
 * many cells. A context word in a head speaks for all cells of its column and for no others.
 */
final class TableHeads {
  /** What parts cells, most telling first. */
  private static final String SEPARATORS = "\t|;,";

  private static final int LONGEST_LINE = 1_000;
  static final int NONE = -1;

  /** A context word in the head of a column. */
  private record Head(int column, long[] detectors) {}

  /** Offsets of the head's line, of the lines below it and of their end. */
  private record Table(int head, int body, int end, int separator, List<Head> heads) {}

  private final Haystack text;
  private final List<Table> tables = new ArrayList<>();

  /** The end of what was looked at for a table. */
  private int seen = NONE;

  // The column at an offset: cells are mostly asked for in order.
  private int at;
  private int column;
  private boolean quoted;

  TableHeads(Haystack text) {
    this.text = text;
  }

  /** Takes note of a context word; words come in order of their ends. */
  void word(int start, long[] detectors) {
    if (start >= seen) {
      look(start);
    }
    if (!tables.isEmpty() && start >= tables.getLast().head && start < tables.getLast().body) {
      Table table = tables.getLast();
      table.heads.add(new Head(columnAt(table, start), detectors));
    }
  }

  /** The number of the table that a place is in, or -1. */
  int at(int start) {
    return tables.isEmpty() ? NONE : tableAt(start);
  }

  /** Adds what the head of a value's column names. */
  void addHeads(int number, int start, long[] set) {
    Table table = tables.get(number);
    int own = columnAt(table, start);
    for (Head head : table.heads) {
      if (head.column == own) {
        NearWords.add(set, head.detectors);
      }
    }
  }

  /** Whether a word stands in the head of a table. */
  boolean isHead(int number, int word) {
    return word >= tables.get(number).head && word < tables.get(number).body;
  }

  private int tableAt(int start) {
    int low = 0;
    int high = tables.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tables.get(middle).body <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && start < tables.get(low - 1).end ? low - 1 : NONE;
  }

  private void look(int word) {
    int head = lineStart(word);
    int end = lineEnd(head);
    seen = end == NONE ? word + LONGEST_LINE : end + 1;
    if (end == NONE || !isNames(head, end)) {
      return;
    }
    for (int k = 0; k < SEPARATORS.length(); k++) {
      int separator = SEPARATORS.charAt(k);
      int cells = cells(separator, head, end);
      if (cells > 1) {
        body(head, end + 1, separator, cells);
        return;
      }
    }
  }

  private void body(int head, int body, int separator, int cells) {
    int end = body;
    int rows = 0;
    for (int to; (to = lineEnd(end)) != NONE && cells(separator, end, to) == cells; rows++) {
      end = to + 1;
    }
    if (rows > 1 || rows == 1 && !isProse(separator, head, body)) {
      tables.add(new Table(head, body, end, separator, new ArrayList<>()));
      seen = end;
    }
  }

  // A sentence has a space behind its commas.
  private boolean isProse(int separator, int start, int end) {
    for (int i = start; i < end; i++) {
      if (separator == ',' && text.at(i) == ',' && text.at(i + 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  // A value would have digits.
  private boolean isNames(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.isDigit(i) && text.isDigit(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private int cells(int separator, int start, int end) {
    int cells = 1;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      inside ^= text.at(i) == '"';
      cells += !inside && text.at(i) == separator ? 1 : 0;
    }
    return cells;
  }

  private int columnAt(Table table, int start) {
    if (start < at || at < table.head) {
      at = lineStart(start);
      column = 0;
      quoted = false;
    }
    for (; at < start; at++) {
      int b = text.at(at);
      quoted ^= b == '"';
      if (b == '\n') {
        column = 0;
        quoted = false;
      } else if (b == table.separator && !quoted) {
        column++;
      }
    }
    return column;
  }

  private int lineStart(int from) {
    int i = from;
    while (i > 0 && i > from - LONGEST_LINE && text.at(i - 1) != '\n') {
      i--;
    }
    return i;
  }

  // The line feed, or the end of the text; -1 behind the last line and in one that is too long.
  private int lineEnd(int start) {
    int i = start;
    while (i < text.length && i <= start + LONGEST_LINE && text.at(i) != '\n') {
      i++;
    }
    return i == start || i > start + LONGEST_LINE ? NONE : i;
  }
}
