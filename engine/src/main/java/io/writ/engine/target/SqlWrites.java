package io.writ.engine.target;

import io.writ.engine.target.SqlStatements.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Commit;
import net.sf.jsqlparser.statement.DescribeStatement;
import net.sf.jsqlparser.statement.ExplainStatement;
import net.sf.jsqlparser.statement.RollbackStatement;
import net.sf.jsqlparser.statement.SavepointStatement;
import net.sf.jsqlparser.statement.ShowColumnsStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.RenameTableStatement;
import net.sf.jsqlparser.statement.comment.Comment;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.schema.CreateSchema;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.view.AlterView;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.drop.Drop;
import net.sf.jsqlparser.statement.grant.Grant;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.refresh.RefreshMaterializedViewStatement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.show.ShowIndexStatement;
import net.sf.jsqlparser.statement.show.ShowTablesStatement;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.upsert.Upsert;
import org.jspecify.annotations.Nullable;

/** Which tables a statement writes, and with which verbs. What isn't listed is not understood. */
final class SqlWrites {
  private SqlWrites() {}

  /** The statement can't be told the effects of: procedures, blocks, session settings, roles. */
  static final class NotUnderstood extends RuntimeException {
    NotUnderstood() {
      super("statement not understood", null, false, false);
    }
  }

  /** The very table objects of the statement, with their verbs. */
  static Map<Table, List<String>> of(Statement statement) {
    return switch (statement) {
      case Select _ -> Map.of();
      case Insert insert ->
          insert.getConflictAction() != null || insert.getDuplicateUpdateSets() != null
              ? written(insert.getTable(), "INSERT", "UPDATE")
              : written(insert.getTable(), "INSERT");
      case Upsert upsert -> written(upsert.getTable(), "INSERT", "UPDATE");
      case Update update -> tables("UPDATE", joined(update.getTable(), update.getStartJoins()));
      case Delete delete -> tables("DELETE", deleted(delete));
      case Merge merge -> written(merge.getTable(), "MERGE");
      case Truncate truncate ->
          tables(
              "TRUNCATE",
              truncate.getTables() == null || truncate.getTables().isEmpty()
                  ? Stream.of(truncate.getTable())
                  : truncate.getTables().stream());
      case Drop drop -> written(drop.getName(), "DROP");
      case CreateTable create -> written(create.getTable(), "CREATE");
      case CreateView create -> written(create.getView(), "CREATE");
      case CreateIndex create -> written(create.getTable(), "CREATE");
      case CreateSchema _, Grant _ -> Map.of();
      case Alter alter -> written(alter.getTable(), "ALTER");
      case AlterView alter -> written(alter.getView(), "ALTER");
      case RenameTableStatement rename ->
          tables(
              "ALTER",
              rename.getTableNames().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())));
      case Comment comment -> commented(comment);
      case RefreshMaterializedViewStatement refresh -> written(refresh.getView(), "UPDATE");
      case ExplainStatement explain -> explained(explain);
      case ShowTablesStatement _, ShowIndexStatement _, ShowColumnsStatement _ -> Map.of();
      case DescribeStatement _, Commit _, RollbackStatement _, SavepointStatement _ -> Map.of();
      default -> throw new NotUnderstood();
    };
  }

  /** What is written and is no table object of the tree. */
  static List<Access> namesOf(Statement statement, String defaultSchema) {
    return switch (statement) {
      case CreateSchema schema when schema.getSchemaName() != null ->
          List.of(new Access("CREATE", SqlName.fold(schema.getSchemaName())));
      case CreateSchema _ -> throw new NotUnderstood();
      case Grant grant when grant.getObjectName() != null -> {
        String object = grant.getObjectName();
        List<String> parts = List.of(object.split("\\.", -1));
        yield List.of(
            new Access(
                "GRANT",
                parts.size() == 1 && !defaultSchema.isEmpty()
                    ? SqlName.of(List.of(defaultSchema, object))
                    : SqlName.of(parts)));
      }
      case Grant _ -> throw new NotUnderstood();
      default -> List.of();
    };
  }

  private static Map<Table, List<String>> commented(Comment comment) {
    if (comment.getTable() != null) {
      return written(comment.getTable(), "ALTER");
    }
    if (comment.getView() != null) {
      return written(comment.getView(), "ALTER");
    }
    return written(comment.getColumn().getTable(), "ALTER");
  }

  /** EXPLAIN ANALYZE runs what it explains; the parser takes queries only. */
  private static Map<Table, List<String>> explained(ExplainStatement explain) {
    return explain.getStatement() == null ? Map.of() : of(explain.getStatement());
  }

  private static Stream<Table> joined(Table table, @Nullable List<Join> joins) {
    List<Table> tables = new ArrayList<>();
    tables.add(table);
    if (joins != null) {
      for (Join join : joins) {
        if (!(join.getFromItem() instanceof Table more)) {
          throw new NotUnderstood();
        }
        tables.add(more);
      }
    }
    return tables.stream();
  }

  /**
   * {@code DELETE a FROM b AS a JOIN …} names aliases: then everything joined is taken as written.
   */
  private static Stream<Table> deleted(Delete delete) {
    if (delete.getTables() == null || delete.getTables().isEmpty()) {
      return Stream.of(delete.getTable());
    }
    return Stream.concat(delete.getTables().stream(), joined(delete.getTable(), delete.getJoins()));
  }

  private static Map<Table, List<String>> tables(String verb, Stream<Table> tables) {
    Map<Table, List<String>> verbs = new LinkedHashMap<>();
    tables.forEach(table -> verbs.put(table, List.of(verb)));
    return verbs;
  }

  private static Map<Table, List<String>> written(@Nullable Table table, String... verbs) {
    if (table == null) {
      throw new NotUnderstood();
    }
    return Map.of(table, List.of(verbs));
  }
}
