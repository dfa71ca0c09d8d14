package io.writ.engine.table;

import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.source.Problem;
import io.writ.engine.table.Column.Kind;
import io.writ.engine.table.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a decision table in the Drools spreadsheet form, where each row is a rule. The text of each
 * row goes through the same lint as any rule, after the values were put in.
 */
public final class DecisionTable {
  private static final String TABLE = "RuleTable";
  private static final String SET = "RuleSet";

  private final String file;
  private final String id;
  private final Consumer<Problem> problems;

  private DecisionTable(String file, String id, Consumer<Problem> problems) {
    this.file = file;
    this.id = id;
    this.problems = problems;
  }

  /** The text of a row. */
  record RowRule(int row, String text) {}

  /**
   * The accepted rules of one table, named {@code <id>_<row>}.
   *
   * @param file ends in {@code .csv} or {@code .xlsx}
   */
  public static List<AcceptedRule> read(
      String file, String id, byte[] bytes, Consumer<Problem> problems) {
    List<AcceptedRule> rules = new ArrayList<>();
    for (RowRule row : expand(file, id, bytes, problems)) {
      List<Problem> found = new ArrayList<>();
      for (AcceptedRule rule : RuleLint.read(file, id, row.text(), found::add)) {
        rules.add(
            new AcceptedRule(rule.name(), file, row.row(), rule.conditions(), rule.effects()));
      }
      for (Problem problem : found) {
        problems.accept(
            new Problem(
                file,
                row.row(),
                problem.code(),
                "row " + row.row() + ": " + problem.message(),
                problem.help()));
      }
    }
    return rules;
  }

  /** The rule text of each row. */
  static List<RowRule> expand(String file, String id, byte[] bytes, Consumer<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    Sheet sheet = SheetReader.read(file, bytes, found::add);
    List<RowRule> rules =
        found.isEmpty() ? new DecisionTable(file, id, found::add).rules(sheet) : List.of();
    found.forEach(problems);
    return found.isEmpty() ? rules : List.of();
  }

  private List<RowRule> rules(Sheet sheet) {
    List<Row> rows = sheet.rows();
    int head = head(rows);
    if (head < 0 || rows.size() < head + 5) {
      problem(0, "there is no complete table", "RuleTable, types, objects, constraints, headings");
      return List.of();
    }
    List<Column> columns = columns(rows, head);
    List<RowRule> rules = new ArrayList<>();
    for (Row row : rows.subList(head + 5, rows.size())) {
      if (row.text(0).startsWith(TABLE)) {
        problem(row.number(), "a second table in one file", "give it a folder of its own");
      }
      rules.add(new RowRule(row.number(), RowText.of(id, columns, row, this::cellProblem)));
    }
    return rules;
  }

  /** Position of the row that opens the table; nothing but a RuleSet may stand above it. */
  private int head(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String text = row.text(0);
      if (text.startsWith(TABLE)) {
        String name = text.substring(TABLE.length()).strip();
        if (!name.equals(id)) {
          problem(row.number(), "the table is not named after its folder", TABLE + " " + id);
        }
        return i;
      }
      if (!text.equals(SET)) {
        problem(
            row.number(),
            "only a RuleSet may stand above the table",
            "imports, variables, functions and queries are not supported");
      }
    }
    return -1;
  }

  private List<Column> columns(List<Row> rows, int head) {
    Row types = rows.get(head + 1);
    Row objects = rows.get(head + 2);
    Row templates = rows.get(head + 3);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < types.cells().size(); i++) {
      String type = types.text(i);
      if (type.isEmpty()) {
        continue;
      }
      Kind kind = type.equals("CONDITION") || type.equals("C") ? Kind.CONDITION : Kind.ACTION;
      if (kind == Kind.ACTION && !type.equals("ACTION") && !type.equals("A")) {
        cellProblem(
            i,
            types.number(),
            "only CONDITION and ACTION columns are supported",
            "attributes are not supported: no rule comes before another");
      }
      boolean joined = i > 0 && sameObject(objects.cell(i - 1), objects.cell(i));
      columns.add(new Column(i, kind, objects.cell(i).base(), joined, templates.text(i)));
      check(columns.getLast(), objects, templates);
    }
    return columns;
  }

  private void check(Column column, Row objects, Row templates) {
    int i = column.index();
    if (column.kind() == Kind.CONDITION) {
      if (!column.hasPattern()) {
        cellProblem(i, objects.number(), "an object is expected", "$f : Finding");
      }
      if (!column.template().contains(Column.PARAMETER)) {
        cellProblem(i, templates.number(), "a constraint with $param is expected", "");
      }
      boolean repeated =
          i > 0 && !column.joined() && objects.cell(i - 1).base().equals(column.object());
      if (repeated) {
        cellProblem(
            i,
            objects.number(),
            "the same object in two cells that are not merged",
            "merge them; in CSV end both with `...`");
      }
    }
    String rest = column.template().replace(Column.PARAMETER, "");
    if (rest.matches(".*\\$[0-9].*")) {
      cellProblem(i, templates.number(), "only $param is supported", "one value a cell");
    }
  }

  private static boolean sameObject(Sheet.Cell left, Sheet.Cell right) {
    return left.merged() && right.merged() && left.base().equals(right.base());
  }

  private void cellProblem(int column, int row, String message, String help) {
    problem(row, "cell " + Sheet.name(column, row) + ": " + message, help);
  }

  private void problem(int row, String message, String help) {
    problems.accept(new Problem(file, row, "table.form", message, help));
  }
}
