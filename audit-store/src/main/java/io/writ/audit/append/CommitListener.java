package io.writ.audit.append;

import io.writ.engine.record.LogEntry;
import java.util.List;

/** Told, on the writer's thread, what was committed: it must not take long and must not throw. */
@FunctionalInterface
public interface CommitListener {
  /**
   * Takes note of entries.
   *
   * @param first index of the first of them; the others follow it
   */
  void committed(long first, List<LogEntry> entries);
}
