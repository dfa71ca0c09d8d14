package io.writ.audit;

import io.writ.audit.append.Committed;
import io.writ.audit.append.LogDamaged;
import io.writ.audit.checkpoint.Checkpoint;
import io.writ.audit.checkpoint.CheckpointFiles;
import io.writ.audit.checkpoint.LogKeys;
import io.writ.audit.data.EntryRow;
import io.writ.audit.data.Tables;
import io.writ.audit.tree.Frontier;
import io.writ.audit.tree.Hashes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at before the log is continued: the last checkpoint kept outside must be part of
 * it, and what came after, a second's worth or so, must hash to the tree that is about to be
 * signed. The rest is the verifier's.
 */
final class StartCheck {
  private static final int CHUNK = 1000;

  private final Tables tables;
  private final LogKeys keys;
  private final CheckpointFiles files;

  StartCheck(Tables tables, LogKeys keys, CheckpointFiles files) {
    this.tables = tables;
    this.keys = keys;
    this.files = files;
  }

  /**
   * Checks the log that ends with the given tree.
   *
   * @return size of the checkpoint kept outside, 0 when there is none
   */
  long run(Committed tree) {
    Optional<Checkpoint> kept = files.latest().map(this::open);
    long filed = kept.map(Checkpoint::size).orElse(0L);
    if (tree.size() < filed) {
      throw new LogDamaged(
          "the database has %d entries, but a checkpoint of %d was signed"
              .formatted(tree.size(), filed));
    }
    Frontier frontier = kept.map(this::frontierOf).orElseGet(Frontier::empty);
    while (frontier.size() < tree.size()) {
      grow(frontier, tree.size());
    }
    if (!Arrays.equals(frontier.root(), tree.root())) {
      throw new LogDamaged("entries after the last checkpoint were changed");
    }
    return filed;
  }

  private Checkpoint open(String note) {
    try {
      return keys.verifier().open(note);
    } catch (IllegalArgumentException e) {
      throw new LogDamaged("the checkpoint kept outside the database is not of the log's key");
    }
  }

  private Frontier frontierOf(Checkpoint checkpoint) {
    return tables
        .trees()
        .findById(checkpoint.size())
        .filter(row -> row.frontier().length == Long.bitCount(row.size()) * Hashes.LENGTH)
        .map(row -> Frontier.of(row.size(), row.frontier()))
        .filter(frontier -> Arrays.equals(frontier.root(), checkpoint.root()))
        .orElseThrow(() -> new LogDamaged("the checkpoint kept outside does not fit the log"));
  }

  private void grow(Frontier frontier, long size) {
    List<EntryRow> rows = tables.entries().range(frontier.size(), size, CHUNK);
    if (rows.isEmpty()) {
      throw new LogDamaged("entry " + frontier.size() + " is missing");
    }
    for (EntryRow row : rows) {
      if (row.index() != frontier.size()) {
        throw new LogDamaged("entry " + frontier.size() + " is missing");
      }
      frontier.append(Hashes.leaf(row.json()));
    }
  }
}
