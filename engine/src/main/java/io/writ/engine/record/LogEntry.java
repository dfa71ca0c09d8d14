package io.writ.engine.record;

import java.time.Instant;

/** What the audit log keeps: one leaf each. */
public sealed interface LogEntry
    permits DecisionRecord, PolicySetEvent, RevealEvent, DisputeEvent, PromptEvent {
  /** UUIDv7, in lower case. */
  String id();

  /** When it was made, in UTC, with microseconds. */
  Instant time();

  /** Keyed digest by which a retry is known, or empty: no two entries have the same. */
  default String idempotencyKey() {
    return "";
  }

  /** Canonical JSON (RFC 8785) in UTF-8: the bytes that the leaf hash is over. */
  byte[] canonicalJson();

  /**
   * The entry that these bytes were written from, with its time in whole microseconds.
   *
   * @throws IllegalArgumentException when they are no entry's canonical JSON
   */
  static LogEntry parse(byte[] canonicalJson) {
    return EntryReader.read(canonicalJson);
  }
}
