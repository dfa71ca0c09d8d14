package io.writ.engine.detect.scan.table;

import io.writ.engine.detect.form.Haystack;
import java.util.List;
import java.util.Optional;

/**
 * Tables of lines: CSV (RFC 4180), Markdown, LaTeX, what databases print, and columns that stand
 * below each other. A line of names, then lines with as many cells; rules between are none.
 */
final class LineTables {
  /** What parts cells, most telling first; the last is two spaces. */
  private static final String SEPARATORS = "\t|;,& ";

  private static final List<String> RULES =
      List.of("\\hline", "\\midrule", "\\toprule", "\\cline", "\\cmidrule");
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_NAME = 40;
  private static final int FEW = 2;
  private static final int WIDE = 3;
  private static final int NONE = -1;

  /** By byte: a bit for its place among the separators. */
  private static final byte[] BITS = new byte[256];

  static {
    for (int k = 0; k < SEPARATORS.length(); k++) {
      BITS[SEPARATORS.charAt(k)] = (byte) (1 << k);
    }
  }

  private final Haystack text;
  private final Table.Rows counted = new Table.Rows();

  /** What may part names in the line that was looked at last. */
  private int separators;

  /** The end of what was looked at. */
  private int seen = NONE;

  LineTables(Haystack text) {
    this.text = text;
  }

  /** The table that a word is in the head of; words come in order. */
  Optional<Table> at(int word) {
    if (word < seen) {
      return Optional.empty();
    }
    int head = lineStart(word);
    int end = readHead(head);
    seen = end == NONE ? word + LONGEST_LINE : end + 1;
    if (end == NONE) {
      return Optional.empty();
    }
    for (int k = 0; k < SEPARATORS.length(); k++) {
      int separator = SEPARATORS.charAt(k);
      int columns = (separators & 1 << k) != 0 ? count(separator, head, end) : 1;
      if (columns > 1
          && (separator != '&' || endsRow(end))
          && !hasHeadAbove(separator, head, columns)) {
        return below(separator, columns, head, end);
      }
    }
    return Optional.empty();
  }

  // The end of a line as of any; takes note of what may part names in it, nothing if it has values.
  private int readHead(int head) {
    separators = 0;
    boolean names = true;
    int before = 0;
    int limit = Math.min(text.length, head + LONGEST_LINE + 1);
    int i = head;
    for (; i < limit && text.bytes[i] != '\n'; i++) {
      int b = text.bytes[i];
      separators |= b == ' ' && before != ' ' ? 0 : BITS[b & 0xFF];
      names &= !isDigit(b) || !isDigit(before);
      before = b;
    }
    separators = names ? separators : 0;
    return i == head || i > head + LONGEST_LINE ? NONE : i;
  }

  // \\ at the end of a row of LaTeX, which a rule may stand behind.
  private boolean endsRow(int end) {
    int i = text.at(end - 1) == '\r' ? end - 2 : end - 1;
    while (text.isLetter(i) || text.at(i) == ' ') {
      i--;
    }
    return text.at(i) == '\\';
  }

  // Names apart from each other, not sentences with two spaces between.
  private boolean areColumns(Table.Rows rows, int columns) {
    boolean wide = columns > FEW;
    for (int cell = 0; cell < columns; cell++) {
      if (rows.end(cell) - rows.start(cell) > LONGEST_NAME) {
        return false;
      }
      wide |= cell > 0 && rows.start(cell) - rows.end(cell - 1) >= WIDE;
    }
    return wide;
  }

  // The first line of names is the head; those below are cells that look like names.
  private boolean hasHeadAbove(int separator, int head, int columns) {
    int line = head;
    do {
      int start = line > 0 ? lineStart(line - 1) : line;
      if (start >= line - 1) {
        return false;
      }
      if (!isRule(start, line - 1)) {
        return count(separator, start, line - 1) == columns && isNames(start, line - 1);
      }
      line = start;
    } while (head - line < LONGEST_LINE);
    return false;
  }

  private Optional<Table> below(int separator, int columns, int head, int headEnd) {
    Table.Rows rows = new Table.Rows();
    cut(separator, head, headEnd, rows);
    int end = headEnd + 1;
    boolean values = false;
    for (int to; (to = lineEnd(end)) != NONE; end = to + 1) {
      if (isRule(end, to)) {
        continue;
      }
      int before = rows.size();
      cut(separator, end, to, rows);
      boolean names = separator == ' ' && isNames(end, to);
      if (rows.size() - before != columns || values && names) {
        rows.cutTo(before);
        break;
      }
      values |= !names;
    }
    int count = rows.size() / columns - 1;
    boolean table = count > 1 || count == 1 && !isProse(separator, head, headEnd);
    if (table && (separator != ' ' || areColumns(rows, columns))) {
      seen = end;
      return Optional.of(rows.table(text, columns, end));
    }
    return Optional.empty();
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

  // ----+----
  private boolean isRule(int start, int end) {
    int first = text.skipSpace(start, end - start);
    if (first >= end || text.startsWithAny(first, RULES)) {
      return first < end;
    }
    for (int i = first; i < end; i++) {
      int b = text.at(i);
      if (b <= 0 || "-=+|: \t\r".indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private int count(int separator, int start, int end) {
    counted.cutTo(0);
    cut(separator, start, end, counted);
    return counted.size();
  }

  private void cut(int separator, int start, int end, Table.Rows cells) {
    boolean inside = false;
    int last = lastOf(start, end);
    int from = separator == ' ' ? text.skipSpace(start, last - start) : start;
    for (int i = from; i < last; i++) {
      int b = text.at(i);
      inside ^= b == '"';
      if (!inside && b == separator && (b != ' ' || endsCell(i, last))) {
        cells.add(from, i);
        from = b == ' ' ? text.skipSpace(i, last - i) : i + 1;
      }
    }
    cells.add(from, last);
  }

  // The first of two spaces or more with something behind them.
  private boolean endsCell(int space, int last) {
    return text.at(space + 1) == ' '
        && text.at(space - 1) != ' '
        && text.skipSpace(space, last - space) < last;
  }

  private int lastOf(int start, int end) {
    return end > start && text.at(end - 1) == '\r' ? end - 1 : end;
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
