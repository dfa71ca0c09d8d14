package io.writ.audit.tree;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over the size of a tree before and after a batch (8 bytes each, big-endian) and its
 * root, with a key that the database never sees: who can write to the database still can't make up
 * a tree.
 */
public final class Seal {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public Seal(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The seal of a tree that grew by a batch. */
  public byte[] of(long previous, long size, byte[] root) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(previous).putLong(size).array());
      return mac.doFinal(root);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
