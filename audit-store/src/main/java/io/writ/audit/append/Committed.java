package io.writ.audit.append;

import io.writ.audit.tree.Frontier;

/** The tree as it was last committed. */
public record Committed(long size, byte[] root) {
  static Committed of(Frontier frontier) {
    return new Committed(frontier.size(), frontier.root());
  }
}
