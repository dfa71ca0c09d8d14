package io.writ.engine.table;

import io.writ.engine.table.Column.Kind;
import io.writ.engine.table.Sheet.Row;
import java.util.ArrayList;
import java.util.List;

/** Writes one row of a table as rule text. An empty cell asks nothing. */
final class RowText {
  private RowText() {}

  /** Takes what is wrong with a cell. */
  interface CellProblems {
    void accept(int column, int row, String message, String help);
  }

  static String of(String id, List<Column> columns, Row row, CellProblems problems) {
    StringBuilder text = new StringBuilder("rule \"" + id + "_" + row.number() + "\"\nwhen\n");
    List<String> constraints = new ArrayList<>();
    String object = "";
    for (Column column : columns) {
      String value = row.text(column.index());
      if (column.kind() == Kind.ACTION || !column.joined()) {
        pattern(text, object, constraints);
        object = column.kind() == Kind.CONDITION ? column.object() : "";
      }
      if (column.kind() == Kind.CONDITION && fits(column, row, value, problems)) {
        constraints.add(column.with(value));
      }
    }
    pattern(text, object, constraints);
    text.append("then\n");
    for (Column column : columns) {
      String value = row.text(column.index());
      if (column.kind() == Kind.ACTION && fits(column, row, value, problems)) {
        text.append(column.with(value)).append('\n');
      }
    }
    return text.append("end\n").toString();
  }

  private static void pattern(StringBuilder text, String object, List<String> constraints) {
    if (!constraints.isEmpty()) {
      text.append(object).append('(').append(String.join(", ", constraints)).append(")\n");
      constraints.clear();
    }
  }

  private static boolean fits(Column column, Row row, String value, CellProblems problems) {
    if (value.isEmpty()) {
      return false;
    }
    if (!column.admits(value)) {
      problems.accept(
          column.index(),
          row.number(),
          "the value would change what the column means",
          "no quotes, backslashes or line breaks; a number where the column has one");
      return false;
    }
    return true;
  }
}
