package io.writ.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.audit.checkpoint.Checkpoint;
import io.writ.audit.tree.Hashes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads a whole log once, in order, in one snapshot and bounded memory, and recomputes everything
 * that can be: leaves and trees from the records, columns, terms and segments from the records,
 * seals and signatures with the keys. What a superuser changed with the triggers off is found like
 * anything else. After a damaged batch it goes on from the stored tree, to say about each place by
 * itself.
 */
public final class LogVerifier {
  private static final String ENTRIES = "select index, e.* from writ.entry e order by e.index";
  private static final String TREES = "select size, t.* from writ.tree t order by t.size";
  private static final String CHECKPOINTS =
      "select size, c.note from writ.checkpoint c order by c.size";

  private final Connection connection;
  private final Evidence evidence;
  private final Problems problems = new Problems();
  private final List<String> notes = new ArrayList<>();
  private final Peaks peaks = new Peaks();
  private long count;
  private long lastTree;
  private long checkpoints;
  private boolean comparable = true;

  private LogVerifier(Connection connection, Evidence evidence) {
    this.connection = connection;
    this.evidence = evidence;
  }

  /**
   * Verifies the log that a connection leads to.
   *
   * @param connection may read the schema {@code writ}; it is left without a transaction
   */
  public static Report verify(Connection connection, Evidence evidence) throws SQLException {
    LogVerifier verifier = new LogVerifier(connection, evidence);
    Optional<OutsideNotes> outside = evidence.checkpoints().map(OutsideNotes::new);
    connection.setAutoCommit(false);
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return verifier.run(outside);
    } finally {
      connection.rollback();
    }
  }

  private Report run(Optional<OutsideNotes> outside) throws SQLException {
    SchemaCheck.run(connection, problems);
    noteWhatIsNotChecked();
    try (Cursor entries = new Cursor(connection, ENTRIES, Cursor.LONG);
        Cursor trees = new Cursor(connection, TREES, Cursor.SHORT);
        Cursor stored = new Cursor(connection, CHECKPOINTS, Cursor.SHORT);
        SegmentCheck segments = new SegmentCheck(connection, problems)) {
      Outside kept = new Outside(outside);
      while (entries.hasRow()) {
        entry(entries, segments);
        entries.next();
        trees(trees);
        checkpoints(stored, kept);
      }
      rest(trees, stored, kept);
      segments.finish(count);
    }
    return new Report(count, checkpoints, problems.first(), problems.found(), notes);
  }

  private void noteWhatIsNotChecked() {
    if (evidence.key().isEmpty()) {
      notes.add("no verifier key: signatures of checkpoints were not checked");
    }
    if (evidence.sealKey().isEmpty()) {
      notes.add("no seal key: entries after the last checkpoint could be forged");
    }
    if (evidence.checkpoints().isEmpty()) {
      notes.add("no checkpoints from outside the database: it could be cut off at its end");
    }
  }

  private void entry(Cursor entries, SegmentCheck segments) throws SQLException {
    ResultSet row = entries.row();
    long index = entries.number();
    if (index > count) {
      problems.add("entry", count, "missing, up to entry " + (index - 1));
      comparable = false;
    } else if (index < count) {
      problems.add("entry", index, "there more than once");
      return;
    }
    byte[] bytes = row.getBytes("json");
    peaks.add(Hashes.leaf(bytes));
    count = index + 1;
    Optional<JsonNode> json = Columns.json(bytes);
    if (json.isEmpty()) {
      problems.add("entry", index, "not JSON");
    } else {
      Columns.check(row, index, json.get(), problems);
    }
    segments.entry(index, json);
  }

  private void trees(Cursor trees) throws SQLException {
    while (trees.number() <= count) {
      tree(trees.row(), trees.number());
      trees.next();
    }
  }

  private void tree(ResultSet row, long size) throws SQLException {
    if (row.getLong("previous") != lastTree) {
      problems.add("tree", size, "a batch before it is missing or added");
    }
    byte[] root = row.getBytes("root");
    byte[] frontier = row.getBytes("frontier");
    boolean forged =
        evidence
            .sealKey()
            .filter(k -> !Arrays.equals(seal(k, row, size, root), bytes(row, "seal")))
            .isPresent();
    if (forged) {
      problems.add("tree", size, "the seal is not of the log's key");
    }
    if (size != count) {
      problems.add("tree", size, "a tree that is not where its entries end");
    } else if (comparable && !Arrays.equals(root, peaks.root())) {
      problems.add("entry", lastTree, "changed, here or in one of the entries up to " + (size - 1));
      resume(size, frontier, root);
    } else if (comparable && !Arrays.equals(frontier, peaks.bytes())) {
      problems.add("tree", size, "the frontier is not that of the entries");
    } else if (!comparable) {
      resume(size, frontier, root);
    }
    lastTree = size;
  }

  private void resume(long size, byte[] frontier, byte[] root) {
    comparable = peaks.resume(size, frontier) && Arrays.equals(peaks.root(), root);
  }

  private void checkpoints(Cursor stored, Outside kept) throws SQLException {
    while (stored.number() < count) {
      problems.add("checkpoint", stored.number(), "of a size that is no batch's end");
      stored.next();
    }
    if (stored.number() > count && kept.size() > count) {
      return;
    }
    if (kept.size() == count && stored.number() != count) {
      problems.add("checkpoint", count, "missing; it was signed and is kept outside");
    }
    if (stored.number() == count) {
      note("checkpoint", stored.row().getString("note"), count);
      stored.next();
    }
    while (kept.size() <= count) {
      note("outside", kept.note(), kept.size());
      kept.next();
    }
  }

  private void note(String where, String note, long size) {
    checkpoints++;
    if (evidence.key().isEmpty()) {
      return;
    }
    try {
      Checkpoint checkpoint = evidence.key().get().open(note);
      if (checkpoint.size() != size) {
        problems.add(where, size, "the signed note is of size " + checkpoint.size());
      } else if (size != count || (comparable && !Arrays.equals(checkpoint.root(), peaks.root()))) {
        problems.add(where, size, "what was signed is not what the entries up to here give");
      }
    } catch (IllegalArgumentException e) {
      problems.add(where, size, "not signed with the log's key");
    }
  }

  /** What goes on after the last entry says that entries are gone. */
  private void rest(Cursor trees, Cursor stored, Outside kept) throws SQLException {
    if (lastTree < count) {
      problems.add("entry", lastTree, "added: no batch has it, nor those after it");
    }
    for (; trees.hasRow(); trees.next()) {
      problems.add("entry", count, "missing, up to entry " + (trees.number() - 1));
    }
    for (; stored.hasRow(); stored.next()) {
      problems.add("checkpoint", stored.number(), "signed, but the entries end at " + count);
    }
    for (; kept.size() < Long.MAX_VALUE; kept.next()) {
      problems.add("outside", kept.size(), "signed, but the entries end at " + count);
    }
  }

  private static byte[] seal(byte[] key, ResultSet row, long size, byte[] root) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(ByteBuffer.allocate(16).putLong(row.getLong("previous")).putLong(size).array());
      return mac.doFinal(root);
    } catch (GeneralSecurityException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(ResultSet row, String column) {
    try {
      return row.getBytes(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The notes from outside, the latest of them last. */
  private final class Outside {
    private final Optional<OutsideNotes> notes;
    private String note = "";
    private long size;
    private boolean latestDone;

    Outside(Optional<OutsideNotes> notes) {
      this.notes = notes;
      next();
    }

    /** The size that the note claims; the largest long when there is none. */
    long size() {
      return size;
    }

    String note() {
      return note;
    }

    void next() {
      Optional<String> following = notes.flatMap(OutsideNotes::next);
      if (following.isEmpty() && !latestDone) {
        latestDone = true;
        // A crash can leave it one behind the history.
        long last = size;
        following = notes.flatMap(OutsideNotes::latest).filter(n -> claimed(n) >= last);
      }
      note = following.orElse("");
      size = following.map(this::claimed).orElse(Long.MAX_VALUE);
    }

    private long claimed(String text) {
      String[] lines = text.split("\n", 3);
      try {
        return Long.parseLong(lines.length < 2 ? "" : lines[1]);
      } catch (NumberFormatException e) {
        problems.add("outside", count, "a checkpoint that can't be read");
        return 0;
      }
    }
  }
}
