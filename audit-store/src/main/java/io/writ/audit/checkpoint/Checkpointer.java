package io.writ.audit.checkpoint;

import io.writ.audit.append.Committed;
import io.writ.audit.data.CheckpointRow;
import io.writ.audit.data.Tables;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the tree when it has grown. What it signs is what the writer committed, held in memory: an
 * edit in the database can't get a signature.
 */
public final class Checkpointer {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpointer.class);

  private final LogKeys keys;
  private final CheckpointFiles files;
  private final Tables tables;
  private final Supplier<Committed> committed;
  private long filed;
  private volatile String latest = "";

  /**
   * @param filed size of the checkpoint that the files have, 0 for none
   */
  public Checkpointer(
      LogKeys keys,
      CheckpointFiles files,
      Tables tables,
      Supplier<Committed> committed,
      long filed) {
    this.keys = keys;
    this.files = files;
    this.tables = tables;
    this.committed = committed;
    this.filed = filed;
    this.latest = filed == 0 ? "" : files.latest().orElse("");
  }

  /** The latest signed note, empty while the log is. */
  public String latest() {
    return latest;
  }

  /**
   * Makes a checkpoint if the tree grew since the last one. The database has it first: whatever the
   * files have must be there too.
   */
  public synchronized void sign() {
    try {
      Committed tree = committed.get();
      if (tree.size() > filed) {
        String note = stored(tree);
        files.keep(note);
        filed = tree.size();
        latest = note;
      }
    } catch (RuntimeException e) {
      LOG.warn("no checkpoint could be made: {}", e.toString());
    }
  }

  /** The note of a tree; a crash may have come after it was stored and before it was filed. */
  private String stored(Committed tree) {
    Optional<CheckpointRow> last = tables.checkpoints().latest();
    if (last.isPresent() && last.get().size() == tree.size()) {
      return last.get().note();
    }
    String note = keys.sign(new Checkpoint(keys.verifier().name(), tree.size(), tree.root()));
    tables.checkpoints().save(new CheckpointRow(tree.size(), note));
    return note;
  }
}
