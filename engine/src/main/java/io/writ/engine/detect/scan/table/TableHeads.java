package io.writ.engine.detect.scan.table;

import io.writ.engine.detect.form.DetectorSet;
import io.writ.engine.detect.form.Haystack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables in a text. A context word in a head speaks for all cells of its column and for no others.
 */
public final class TableHeads {
  public static final int NONE = -1;

  private final Haystack text;
  private final ListTables lists;
  private final LineTables lines;
  private final List<Table> tables = new ArrayList<>();

  /** Finds tables in a text. */
  public TableHeads(Haystack text) {
    this.text = text;
    this.lists = new ListTables(text);
    this.lines = new LineTables(text);
  }

  /**
   * Takes note of a context word, and says whether it stands in a head; words come in order of
   * their ends.
   */
  public boolean word(int start, int end, DetectorSet detectors) {
    if (tables.isEmpty() || start >= tables.getLast().end()) {
      Optional<Table> found = lists.at(start, end);
      found.or(() -> lines.at(start)).ifPresent(tables::add);
    }
    boolean head = !tables.isEmpty() && isIn(tables.getLast(), start);
    if (head) {
      tables.getLast().word(text, start, end, detectors);
    }
    return head;
  }

  public List<Table> all() {
    return tables;
  }

  /** The number of the table that a place is in, or -1. */
  public int at(int start) {
    return tables.isEmpty() ? NONE : tableAt(start);
  }

  /** Adds what the head of a value's column names. */
  public void addHeads(int number, int start, DetectorSet set) {
    Table table = tables.get(number);
    int own = table.columnAt(start);
    for (Table.Head head : table.heads()) {
      if (head.column() == own) {
        set.addAll(head.near());
      }
    }
  }

  private static boolean isIn(Table table, int word) {
    return word >= table.start() && word < table.body();
  }

  private int tableAt(int start) {
    int low = 0;
    int high = tables.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tables.get(middle).body() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && start < tables.get(low - 1).end() ? low - 1 : NONE;
  }
}
