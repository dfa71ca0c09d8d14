package io.writ.samples.detection.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column names what the others count.
 *
 * @param detail whether only a reader who asks wants it
 * @param bars what of it is drawn, one bar a row; may be empty
 */
public record Table(
    String title, List<String> columns, List<List<String>> rows, boolean detail, List<Bar> bars) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    bars = List.copyOf(bars);
  }

  /**
   * One bar of a chart.
   *
   * @param good whether much is good
   */
  public record Bar(String label, Interval share, boolean good) {}

  /** Starts a table. */
  public static Builder titled(String title, String... columns) {
    return new Builder(title, List.of(columns));
  }

  /** Collects rows. */
  public static final class Builder {
    private final String title;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private Builder(String title, List<String> columns) {
      this.title = title;
      this.columns = columns;
    }

    /** A row with one cell for each column. */
    public Builder row(Object... cells) {
      List<String> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(cell.toString());
      }
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of `" + title + "` has another width");
      }
      rows.add(row);
      return this;
    }

    /** Draws a share where much is good. */
    public Builder bar(String label, Interval share) {
      bars.add(new Bar(label, share, true));
      return this;
    }

    /** Draws a share where little is good. */
    public Builder badBar(String label, Interval share) {
      bars.add(new Bar(label, share, false));
      return this;
    }

    /** The table for every reader. */
    public Table build() {
      return new Table(title, columns, rows, false, bars);
    }

    /** The table for who asks. */
    public Table detail() {
      return new Table(title, columns, rows, true, bars);
    }
  }
}
