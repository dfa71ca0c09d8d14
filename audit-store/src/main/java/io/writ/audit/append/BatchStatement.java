package io.writ.audit.append;

import io.writ.audit.tree.Frontier;
import io.writ.audit.tree.Seal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.PGConnection;

/**
 * The writer's connection and its statements. A batch is one statement, thus one round trip and one
 * transaction: the rows of {@code entry} and the new row of {@code tree} appear together or not.
 */
final class BatchStatement implements AutoCloseable {
  private static final String APPEND =
      """
      with appended as (
        insert into writ.entry (index, id, form, time, verdict, tenant, caller, subject, model,
          conversation, idempotency_key, json)
        select index, id::uuid, form, 'epoch'::timestamptz + micros * interval '1 microsecond',
          verdict, tenant, caller, subject, model, conversation, nullif(key, ''), json
        from unnest(?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
          as row (index, id, form, micros, verdict, tenant, caller, subject, model, conversation,
            key, json)
      )
      insert into writ.tree (previous, size, root, frontier, seal) values (?, ?, ?, ?, ?)
      """;
  private static final String TAKEN =
      "select idempotency_key, id::text from writ.entry where idempotency_key = any (?::text[])";
  private static final String LAST_TREE =
      """
      select previous, size, root, frontier, seal,
        (select coalesce(max(index), -1) + 1 from writ.entry) as entries
      from writ.tree order by size desc limit 1
      """;
  // "writ" as a number; the lock belongs to the session and goes with it.
  private static final String LOCK = "select pg_try_advisory_lock(2003986804)";

  private final Connection connection;
  private final PGConnection arrays;
  private final PreparedStatement append;
  private final PreparedStatement taken;
  private final Seal seal;

  BatchStatement(Connection connection, Seal seal) throws SQLException {
    this.connection = connection;
    this.seal = seal;
    connection.setAutoCommit(true);
    arrays = connection.unwrap(PGConnection.class);
    arrays.setPrepareThreshold(1);
    append = connection.prepareStatement(APPEND);
    taken = connection.prepareStatement(TAKEN);
  }

  /** Whether this is now the only connection that appends. */
  boolean lock() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** The tree as the database has it. */
  Frontier load() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST_TREE);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Frontier.empty();
      }
      long size = rows.getLong("size");
      Frontier frontier = Frontier.of(size, rows.getBytes("frontier"));
      byte[] root = frontier.root();
      boolean sound =
          rows.getLong("entries") == size
              && java.util.Arrays.equals(root, rows.getBytes("root"))
              && java.security.MessageDigest.isEqual(
                  seal.of(rows.getLong("previous"), size, root), rows.getBytes("seal"));
      if (!sound) {
        throw new LogDamaged("the log's last tree of size " + size + " is not what was written");
      }
      return frontier;
    }
  }

  /** Ids of the earlier decisions that were recorded under these keys. */
  Map<String, String> idsByKey(List<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> ids = new HashMap<>();
    taken.setArray(1, arrays.createArrayOf("text", keys.toArray(String[]::new)));
    try (ResultSet rows = taken.executeQuery()) {
      while (rows.next()) {
        ids.put(rows.getString(1), rows.getString(2));
      }
    }
    return ids;
  }

  /** Appends the rows from the given index on, with the tree that they lead to. */
  void append(long first, List<Pending> batch, Frontier tree) throws SQLException {
    append.setArray(1, longs(first, batch, (p, index) -> index));
    append.setArray(2, texts(batch, Row::id));
    append.setArray(3, texts(batch, Row::form));
    append.setArray(4, longs(first, batch, (p, index) -> p.row().micros()));
    append.setArray(5, texts(batch, Row::verdict));
    append.setArray(6, texts(batch, Row::tenant));
    append.setArray(7, texts(batch, Row::caller));
    append.setArray(8, texts(batch, Row::subject));
    append.setArray(9, texts(batch, Row::model));
    append.setArray(10, texts(batch, Row::conversation));
    append.setArray(11, texts(batch, Row::idempotencyKey));
    byte[][] json = batch.stream().map(p -> p.row().json()).toArray(byte[][]::new);
    append.setArray(12, arrays.createArrayOf("bytea", json));
    byte[] root = tree.root();
    append.setLong(13, first);
    append.setLong(14, tree.size());
    append.setBytes(15, root);
    append.setBytes(16, tree.toByteArray());
    append.setBytes(17, seal.of(first, tree.size(), root));
    append.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private interface Number {
    long of(Pending pending, long index);
  }

  private Array longs(long first, List<Pending> batch, Number number) throws SQLException {
    long[] values = new long[batch.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number.of(batch.get(i), first + i);
    }
    return arrays.createArrayOf("int8", values);
  }

  private Array texts(List<Pending> batch, Function<Row, String> column) throws SQLException {
    String[] values = new String[batch.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(batch.get(i).row());
    }
    return arrays.createArrayOf("text", values);
  }
}
