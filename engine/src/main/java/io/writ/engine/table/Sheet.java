package io.writ.engine.table;

import java.util.List;

/**
 * The cells of a sheet.
 *
 * @param rows only those that hold something
 */
record Sheet(List<Row> rows) {
  Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number 1-based, as the spreadsheet shows it
   */
  record Row(int number, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    String text(int column) {
      return cell(column).text();
    }
  }

  /**
   * A cell.
   *
   * @param text what it shows
   * @param merged whether it belongs together with its neighbours of the same text
   */
  record Cell(String text, boolean merged) {
    static final Cell EMPTY = new Cell("", false);
    static final String MERGED = "...";

    /** The text without what marks merged cells in CSV. */
    String base() {
      return text.endsWith(MERGED)
          ? text.substring(0, text.length() - MERGED.length()).strip()
          : text;
    }
  }

  /** The name of a cell as spreadsheets give it: {@code C7}. */
  static String name(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row).toString();
  }
}
