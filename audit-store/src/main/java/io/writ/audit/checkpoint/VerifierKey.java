package io.writ.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key in the form of C2SP signed-note: {@code name+id+base64}, where the id is
 * the start of SHA-256 over name, newline, algorithm and key.
 */
public final class VerifierKey {
  private static final byte ED25519 = 1;
  private static final int ID_LENGTH = 4;
  private static final int KEY_LENGTH = 32;
  // The ASN.1 that precedes the 32 bytes of an Ed25519 key (RFC 8410, section 4).
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] key;

  private VerifierKey(String name, byte[] key) {
    this.name = name;
    this.key = key;
  }

  static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new VerifierKey(
        name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
  }

  /**
   * A key in its text form.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a verifier key");
    }
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key");
    }
    VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the verifier key's id does not fit");
    }
    return key;
  }

  /** The log's name. */
  public String name() {
    return name;
  }

  /** The checkpoint in a note that this key signed; see {@link SignedNote#open}. */
  public Checkpoint open(String note) {
    return SignedNote.open(note, this);
  }

  byte[] id() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((name + "\n").getBytes(UTF_8));
      sha.update(ED25519);
      return Arrays.copyOf(sha.digest(key), ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the id and signature are this key's over the text. */
  boolean accepts(String text, byte[] idAndSignature) {
    if (idAndSignature.length <= ID_LENGTH
        || !Arrays.equals(Arrays.copyOf(idAndSignature, ID_LENGTH), id())) {
      return false;
    }
    try {
      byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH);
      System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY_LENGTH);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(text.getBytes(UTF_8));
      return signature.verify(idAndSignature, ID_LENGTH, idAndSignature.length - ID_LENGTH);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    byte[] typed = new byte[KEY_LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }
}
