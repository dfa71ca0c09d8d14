package io.writ.engine.record;

/** Writes entries as RFC 8785 JSON: members sorted, no white space, shortest numbers. */
final class CanonicalJson {
  private CanonicalJson() {}

  static byte[] of(DecisionRecord record) {
    throw new UnsupportedOperationException(record.id());
  }

  static byte[] of(PolicySetEvent event) {
    throw new UnsupportedOperationException(event.id());
  }
}
