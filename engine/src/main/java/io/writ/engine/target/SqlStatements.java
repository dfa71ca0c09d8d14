package io.writ.engine.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.SimpleNode;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * What SQL text reads and writes. Tables and functions come from the parser's own tree of nodes, in
 * which every one of them stands wherever it was written, and not from a visitor, which may pass a
 * clause by. Which tables are written follows from the statements.
 */
final class SqlStatements {
  /** With it the parser backtracks exponentially in nested brackets. */
  private static final int MAX_DEPTH_OF_COMPLEX_PARSING = 3;

  private static final int MAX_LENGTH_OF_COMPLEX_PARSING = 2_000;

  /**
   * The parser is exponential in more shapes than can be listed ({@code IN} in {@code IN}, open
   * {@code CASE}, …), so it is stopped, and what it was reading is not understood.
   */
  private static final long MAX_MILLIS = 500;

  static {
    // The first statement loads hundreds of classes, which must not use up a request's time.
    parse("SELECT a FROM b WHERE c = 1", "", false, System.nanoTime() + 60_000_000_000L);
  }

  /** One access: a verb and a table or function. */
  record Access(String verb, String name) {}

  private final String defaultSchema;
  private final Set<Access> accesses = new LinkedHashSet<>();
  private final Set<Table> written = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean singleStatement;

  private SqlStatements(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /**
   * The accesses in the order they were found, or empty when the text can't be understood.
   *
   * @param defaultSchema schema of unqualified tables, or empty
   */
  static Optional<List<Access>> parse(String sql, String defaultSchema) {
    if (sql.isBlank() || !SqlGuard.isUnambiguous(sql)) {
      return Optional.empty();
    }
    if (SqlCopy.isCopy(sql)) {
      return SqlCopy.parse(sql, defaultSchema);
    }
    boolean mayBeComplex =
        sql.length() <= MAX_LENGTH_OF_COMPLEX_PARSING
            && SqlGuard.depth(sql) <= MAX_DEPTH_OF_COMPLEX_PARSING;
    long end = System.nanoTime() + MAX_MILLIS * 1_000_000;
    return parse(sql, defaultSchema, false, end)
        .or(() -> mayBeComplex ? parse(sql, defaultSchema, true, end) : Optional.empty());
  }

  private static Optional<List<Access>> parse(
      String sql, String defaultSchema, boolean complex, long end) {
    CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(complex);
    Future<?> watch = ParserWatch.stopAt(end, parser);
    try {
      List<Statement> statements = parser.Statements();
      return new SqlStatements(defaultSchema).collect(statements, parser.getASTRoot());
    } catch (ParseException | StackOverflowError e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // not understood, or a slip of the parser on malformed text
    } finally {
      watch.cancel(false);
    }
  }

  private Optional<List<Access>> collect(List<Statement> statements, Node root) {
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    singleStatement = statements.size() == 1;
    for (Statement statement : statements) {
      SqlWrites.of(statement).forEach((table, verbs) -> verbs.forEach(verb -> write(table, verb)));
      SqlWrites.namesOf(statement, defaultSchema).forEach(accesses::add);
    }
    walk(root);
    return Optional.of(new ArrayList<>(accesses));
  }

  private void write(Table table, String verb) {
    written.add(table);
    accesses.add(new Access(verb, SqlName.of(table, defaultSchema)));
  }

  private void walk(Node node) {
    switch (node.getId()) {
      case CCJSqlParserTreeConstants.JJTTABLENAME -> table((SimpleNode) node);
      case CCJSqlParserTreeConstants.JJTFUNCTION -> function((SimpleNode) node);
      case CCJSqlParserTreeConstants.JJTPARENTHESEDINSERT -> writesOfCte(node, "INSERT");
      case CCJSqlParserTreeConstants.JJTPARENTHESEDUPDATE -> writesOfCte(node, "UPDATE");
      case CCJSqlParserTreeConstants.JJTPARENTHESEDDELETE -> writesOfCte(node, "DELETE");
      case CCJSqlParserTreeConstants.JJTPLAINSELECT -> selectInto((SimpleNode) node);
      default -> {}
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      walk(node.jjtGetChild(i));
    }
  }

  private void table(SimpleNode node) {
    if (node.jjtGetValue() instanceof Table table
        && !written.contains(table)
        && !isCommonTable(table, node)) {
      accesses.add(new Access("SELECT", SqlName.of(table, defaultSchema)));
    }
  }

  private void function(SimpleNode node) {
    if (node.jjtGetValue() instanceof net.sf.jsqlparser.expression.Function function
        && !SqlFunctions.isPure(function)) {
      accesses.add(new Access("CALL", SqlName.of(function.getMultipartName())));
    }
  }

  /** Every table directly in it, although some may only be read: which ones isn't in the tree. */
  private void writesOfCte(Node node, String verb) {
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      if (node.jjtGetChild(i) instanceof SimpleNode child
          && child.jjtGetValue() instanceof Table t) {
        write(t, verb);
      }
    }
  }

  private void selectInto(SimpleNode node) {
    if (node.jjtGetValue() instanceof PlainSelect select) {
      if (select.getIntoTables() != null) {
        select.getIntoTables().forEach(table -> write(table, "CREATE"));
      }
      if (select.getIntoTempTable() != null) {
        write(select.getIntoTempTable(), "CREATE");
      }
    }
  }

  /**
   * Whether an unqualified name means a common table expression in scope: one that stands before
   * it, or around it when it recurses. Several statements share one root, so its expressions count
   * for a single statement only; otherwise the name is taken for a table as well.
   */
  private boolean isCommonTable(Table table, Node node) {
    if (!SqlName.isUnqualified(table)) {
      return false;
    }
    String name = SqlName.of(table, "");
    for (Node branch = node, parent = node.jjtGetParent();
        parent != null;
        branch = parent, parent = parent.jjtGetParent()) {
      if (parent.jjtGetParent() == null && !singleStatement) {
        return false;
      }
      for (int i = 0; i < parent.jjtGetNumChildren(); i++) {
        Node child = parent.jjtGetChild(i);
        boolean self = child == branch;
        if (child.getId() == CCJSqlParserTreeConstants.JJTWITHITEM) {
          CommonTable common = CommonTable.of((SimpleNode) child);
          if (common.name().equals(name) && (!self || common.recursive())) {
            return true;
          }
        }
        if (self) {
          break;
        }
      }
    }
    return false;
  }

  private record CommonTable(String name, boolean recursive) {
    static CommonTable of(SimpleNode withItem) {
      String first = withItem.jjtGetFirstToken().image;
      boolean recursive = first.equalsIgnoreCase("recursive");
      String name = recursive ? withItem.jjtGetFirstToken().next.image : first;
      return new CommonTable(SqlName.fold(name), recursive);
    }
  }
}
