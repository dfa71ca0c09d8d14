package io.writ.audit.checkpoint;

import io.writ.audit.tree.Hashes;
import java.util.Base64;

/**
 * What a checkpoint says (C2SP tlog-checkpoint): the log's name, how many leaves it has and the
 * root over them.
 */
public record Checkpoint(String origin, long size, byte[] root) {
  /** The note's text: three lines. */
  String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    byte[] root = Base64.getDecoder().decode(lines[2]);
    if (root.length != Hashes.LENGTH) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }
}
