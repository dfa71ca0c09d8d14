package io.writ.engine.record;

import io.writ.engine.record.DecisionReader.Page;

/**
 * The reading side of what the log keeps beside decisions. Blocking. Throws {@link
 * AuditUnavailable.Broken} when the store fails.
 */
public interface EventReader {
  /**
   * The events that match, newest first, by keyset.
   *
   * @throws IllegalArgumentException when the cursor was not made by this store
   */
  Page find(EventQuery query);
}
