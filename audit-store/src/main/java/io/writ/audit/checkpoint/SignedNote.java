package io.writ.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/** The C2SP signed-note format: a text, an empty line, signature lines. */
final class SignedNote {
  private static final String DASH = "\u2014 ";

  private SignedNote() {}

  static String of(Checkpoint checkpoint, LogKeys keys) {
    String text = checkpoint.text();
    byte[] signature = keys.sign(text.getBytes(UTF_8));
    byte[] id = keys.verifier().id();
    byte[] both = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, both, id.length, signature.length);
    String encoded = Base64.getEncoder().encodeToString(both);
    return text + "\n" + DASH + keys.verifier().name() + " " + encoded + "\n";
  }

  /**
   * The checkpoint in a note that the key signed.
   *
   * @throws IllegalArgumentException when the note is malformed or not signed by the key
   */
  static Checkpoint open(String note, VerifierKey key) {
    int end = note.indexOf("\n\n");
    if (end < 0) {
      throw new IllegalArgumentException("not a signed note");
    }
    String text = note.substring(0, end + 1);
    String start = DASH + key.name() + " ";
    for (String line : note.substring(end + 2).split("\n")) {
      if (line.startsWith(start) && key.accepts(text, decoded(line.substring(start.length())))) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        if (!checkpoint.origin().equals(key.name())) {
          throw new IllegalArgumentException("the note is of another log");
        }
        return checkpoint;
      }
    }
    throw new IllegalArgumentException("the note has no valid signature of the log's key");
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
