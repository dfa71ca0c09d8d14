package io.writ.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether the database still refuses changes. */
final class SchemaCheck {
  private static final String GUARDS =
      """
      select t.name,
        (select count(*) from pg_trigger g
         where g.tgrelid = ('writ.' || t.name)::regclass and g.tgenabled = 'A'
           and g.tgname in ('append_only', 'no_truncate')) = 2
        and not has_table_privilege('writ_service', 'writ.' || t.name, 'UPDATE')
        and not has_table_privilege('writ_service', 'writ.' || t.name, 'DELETE')
        and not has_table_privilege('writ_service', 'writ.' || t.name, 'TRUNCATE')
      from unnest(array['entry', 'tree', 'checkpoint', 'segment', 'term']) as t (name)
      """;

  private SchemaCheck() {}

  static void run(Connection connection, Problems problems) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(GUARDS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (!rows.getBoolean(2)) {
          problems.add(
              rows.getString(1), 0, "the table's append-only triggers or privileges were changed");
        }
      }
    }
  }
}
