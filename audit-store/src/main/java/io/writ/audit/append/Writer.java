package io.writ.audit.append;

import io.writ.audit.tree.Frontier;
import io.writ.audit.tree.Seal;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.record.DuplicateKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches over one connection and knows what the tree is after each. Used by one thread.
 *
 * <p>A batch that fails leaves the tree as it was: the next one is built on a copy that is kept
 * only after the commit. When the connection broke during the commit nobody knows whether it
 * happened, so the tree is read again over a new connection and decides.
 */
final class Writer implements AutoCloseable {
  /** What became of an entry: its index, or why it isn't in the log. */
  record Outcome(Pending entry, long index, @Nullable RuntimeException failure) {}

  private static final Duration UNSETTLED = Duration.ofSeconds(3);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

  private final Connector connector;
  private final Seal seal;
  private final Consumer<Throwable> onLost;
  private @Nullable BatchStatement statement;
  private Frontier tree = Frontier.empty();

  /**
   * @param onLost told when the connection broke, before it is made anew
   */
  Writer(Connector connector, Seal seal, Consumer<Throwable> onLost) {
    this.connector = connector;
    this.seal = seal;
    this.onLost = onLost;
  }

  boolean isConnected() {
    return statement != null;
  }

  Committed committed() {
    return Committed.of(tree);
  }

  /**
   * Connects, becomes the only writer and reads the tree.
   *
   * @return false when another writer has the log
   */
  boolean connect() throws SQLException {
    close();
    BatchStatement fresh = new BatchStatement(connector.open(), seal);
    try {
      if (!fresh.lock()) {
        fresh.close();
        return false;
      }
      tree = fresh.load();
      statement = fresh;
      return true;
    } catch (SQLException | RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  /**
   * Appends what can be appended of a batch. Throws nothing; {@link #isConnected} may turn false.
   */
  List<Outcome> write(List<Pending> batch) {
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    List<Pending> fresh;
    Map<Pending, String> repeated = new HashMap<>();
    try {
      fresh = withoutRepeated(batch, repeated);
      outcomes.addAll(append(fresh));
    } catch (SQLException e) {
      disconnect();
      return batch.stream().map(p -> failed(p, e)).toList();
    }
    for (var entry : repeated.entrySet()) {
      outcomes.add(repeated(entry.getKey(), entry.getValue(), outcomes));
    }
    return outcomes;
  }

  private Outcome repeated(Pending pending, String id, List<Outcome> outcomes) {
    for (Outcome earlier : outcomes) {
      RuntimeException failure = earlier.failure();
      if (earlier.entry().row().id().equals(id) && failure != null) {
        return new Outcome(pending, -1, failure);
      }
    }
    return new Outcome(pending, -1, new DuplicateKey(id));
  }

  /** The entries of a batch whose idempotency key is new, each key once. */
  private List<Pending> withoutRepeated(List<Pending> batch, Map<Pending, String> repeated)
      throws SQLException {
    List<String> keys =
        batch.stream().map(p -> p.row().idempotencyKey()).filter(k -> !k.isEmpty()).toList();
    if (keys.isEmpty()) {
      return batch;
    }
    Map<String, String> ids = new HashMap<>(connected().idsByKey(keys));
    List<Pending> fresh = new ArrayList<>(batch.size());
    for (Pending pending : batch) {
      String key = pending.row().idempotencyKey();
      String earlier = key.isEmpty() ? null : ids.putIfAbsent(key, pending.row().id());
      if (earlier == null) {
        fresh.add(pending);
      } else {
        repeated.put(pending, earlier);
      }
    }
    return fresh;
  }

  private List<Outcome> append(List<Pending> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    Frontier next = tree.copy();
    batch.forEach(pending -> next.append(pending.row().leafHash()));
    try {
      connected().append(tree.size(), batch, next);
      return kept(batch, next);
    } catch (SQLException e) {
      if (isRefusal(e)) {
        return batch.size() == 1 ? List.of(failed(batch.getFirst(), e)) : oneByOne(batch);
      }
      return settle(batch, next, e);
    }
  }

  /** One entry that the database refuses must not take the others down with it. */
  private List<Outcome> oneByOne(List<Pending> batch) {
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    for (Pending pending : batch) {
      outcomes.addAll(
          isConnected()
              ? append(List.of(pending))
              : List.of(failed(pending, new SQLException("no connection"))));
    }
    return outcomes;
  }

  /** Asks the database itself whether a commit happened whose answer was lost. */
  private List<Outcome> settle(List<Pending> batch, Frontier attempted, SQLException e) {
    disconnect();
    onLost.accept(new AuditUnavailable.Broken(e));
    long end = System.nanoTime() + UNSETTLED.toNanos();
    while (!reconnected(e) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
    }
    boolean happened =
        isConnected()
            && tree.size() == attempted.size()
            && Arrays.equals(tree.root(), attempted.root());
    return happened
        ? kept(batch, attempted)
        : batch.stream().map(pending -> failed(pending, e)).toList();
  }

  private boolean reconnected(SQLException first) {
    try {
      return connect();
    } catch (SQLException | RuntimeException again) {
      if (first.getSuppressed().length == 0) {
        first.addSuppressed(again);
      }
      disconnect();
      return false;
    }
  }

  private List<Outcome> kept(List<Pending> batch, Frontier next) {
    long first = next.size() - batch.size();
    tree = next;
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      outcomes.add(new Outcome(batch.get(i), first + i, null));
    }
    return outcomes;
  }

  /** Data exceptions and violated constraints: the entry's fault, not the database's. */
  private static boolean isRefusal(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  private static Outcome failed(Pending pending, SQLException e) {
    return new Outcome(pending, -1, new AuditUnavailable.Broken(e));
  }

  private BatchStatement connected() throws SQLException {
    if (statement == null) {
      throw new SQLException("no connection");
    }
    return statement;
  }

  private void disconnect() {
    try {
      close();
    } catch (SQLException e) {
      statement = null;
    }
  }

  @Override
  public void close() throws SQLException {
    BatchStatement old = statement;
    statement = null;
    if (old != null) {
      old.close();
    }
  }
}
