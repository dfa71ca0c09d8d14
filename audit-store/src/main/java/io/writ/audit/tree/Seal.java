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

  private final Mac keyed;

  public Seal(byte[] key) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** The seal of a tree that grew by a batch. */
  public byte[] of(long previous, long size, byte[] root) {
    Mac mac = copy(keyed);
    mac.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(previous).putLong(size).array());
    return mac.doFinal(root);
  }

  /** A copy costs a fraction of keying a new one. */
  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's HMAC can't be copied", e);
    }
  }
}
