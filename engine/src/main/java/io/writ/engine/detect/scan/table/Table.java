package io.writ.engine.detect.scan.table;

import io.writ.engine.detect.form.DetectorSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of as many cells as the first has, which is their head. Cells are offsets of their starts
 * and ends, row by row.
 */
public final class Table {
  /** What may stand behind a name in a head and leaves its meaning. */
  private static final List<String> TAILS =
      Words.of(
          """
          no, nr, num, number, nummer, numero, numer, hash, plain, text, value, home, work, private,
          privat, primary, initial, temp, new, old, mobile, portable, fixe, movil, fijo, cellulare
          """);

  /**
   * What context words say about a column.
   *
   * @param near detectors with a word in the head
   * @param named detectors with a word that the head ends in
   */
  public record Head(int column, DetectorSet near, DetectorSet named) {}

  private final int[] cells;
  private final int columns;
  private final int end;

  /** Whether the head holds nothing but names. */
  private final boolean named;

  private final List<Head> heads = new ArrayList<>();

  /** The cell that was asked for last. */
  private int last;

  private Table(Haystack text, int[] cells, int columns, int end) {
    this.cells = cells;
    this.named = isHead(text, cells, columns);
    this.columns = columns;
    this.end = end;
  }

  int start() {
    return cells[0];
  }

  /** Where the first row below the head begins. */
  int body() {
    return cells[2 * columns];
  }

  int end() {
    return end;
  }

  public List<Head> heads() {
    return heads;
  }

  public int rows() {
    return cells.length / (2 * columns);
  }

  public int cellStart(int row, int column) {
    return cells[2 * (row * columns + column)];
  }

  public int cellEnd(int row, int column) {
    return cells[2 * (row * columns + column) + 1];
  }

  /** The column of a place; places are mostly asked for in order. */
  int columnAt(int at) {
    if (!isIn(last, at)) {
      last = isIn(last + 1, at) ? last + 1 : cellAt(at);
    }
    return last % columns;
  }

  private boolean isIn(int cell, int at) {
    return 2 * cell < cells.length
        && cells[2 * cell] <= at
        && (2 * cell + 2 == cells.length || at < cells[2 * cell + 2]);
  }

  private int cellAt(int at) {
    int low = 0;
    int high = cells.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells[2 * middle] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** Takes note of a context word in the head. */
  void word(Haystack text, int start, int end, DetectorSet detectors) {
    int column = columnAt(start);
    Head head = headOf(column);
    head.near.addAll(detectors);
    if (named && isName(text, end, cellEnd(0, column))) {
      head.named.addAll(detectors);
    }
  }

  private Head headOf(int column) {
    for (Head head : heads) {
      if (head.column == column) {
        return head;
      }
    }
    Head head = new Head(column, new DetectorSet(), new DetectorSet());
    heads.add(head);
    return head;
  }

  // Calls, blocks and records of programs have commas, too.
  private static boolean isHead(Haystack text, int[] cells, int columns) {
    int named = 0;
    for (int column = 0; column < columns; column++) {
      int end = cells[2 * column + 1];
      int depth = 0;
      boolean filled = false;
      for (int i = cells[2 * column]; i < end; i++) {
        int b = text.at(i);
        depth += b == '(' ? 1 : b == ')' ? -1 : 0;
        boolean assigns = b == ':' && i + 1 < end && !Haystack.isSpace(text.at(i + 1));
        if (depth < 0 || assigns || b > 0 && "={};<>$@".indexOf(b) >= 0) {
          return false;
        }
        filled |= text.isAlnum(i) || b < 0;
      }
      if (depth != 0) {
        return false;
      }
      named += filled ? 1 : 0;
    }
    return named > 1;
  }

  // Nothing behind a word but a remark in brackets, or what leaves its meaning.
  private static boolean isName(Haystack text, int end, int last) {
    int i = text.lower(end) == 's' && !text.isLetter(end + 1) ? end + 1 : end;
    while (i < last) {
      int word = i;
      while (i < last && text.isLetter(i) && (i == word || !text.isHump(i))) {
        i++;
      }
      if (i > word && !TAILS.contains(text.lower(word, i))) {
        return false;
      }
      if (text.at(i) == '(') {
        return true;
      }
      i += i == word ? 1 : 0;
    }
    return true;
  }

  /** Collects cells. */
  static final class Rows {
    private static final int FEWEST = 64;

    private int[] cells = {};
    private int size;

    int size() {
      return size / 2;
    }

    void add(int start, int end) {
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, Math.max(FEWEST, size * 2));
      }
      cells[size++] = start;
      cells[size++] = end;
    }

    void cutTo(int count) {
      size = 2 * count;
    }

    int start(int cell) {
      return cells[2 * cell];
    }

    int end(int cell) {
      return cells[2 * cell + 1];
    }

    Table table(Haystack text, int columns, int end) {
      return new Table(text, Arrays.copyOf(cells, size), columns, end);
    }
  }
}
