package io.writ.engine.record;

import java.util.List;
import java.util.Optional;

/**
 * The reading side of the audit log. Blocking. Throws {@link AuditUnavailable.Broken} when the
 * store fails.
 */
public interface DecisionReader {
  /**
   * A decision as it was recorded.
   *
   * @param index its leaf's index
   * @param canonicalJson the bytes that its leaf hash is over
   */
  record Stored(long index, byte[] canonicalJson) {}

  /**
   * A page, newest first. It may hold fewer than asked for although others follow: a store bounds
   * how far it looks for one page.
   *
   * @param next the cursor of the next page, or empty on the last one
   */
  record Page(List<Stored> decisions, Optional<String> next) {}

  /** The decision with this id. */
  Optional<Stored> byId(String id);

  /**
   * The decisions that match, newest first, by keyset: a page is stable while others are appended.
   *
   * @throws IllegalArgumentException when the cursor was not made by this store
   */
  Page find(DecisionQuery query);
}
