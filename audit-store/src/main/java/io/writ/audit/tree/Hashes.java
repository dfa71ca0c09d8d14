package io.writ.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162, section 2.1.1: SHA-256 over a prefix that tells leaves from nodes. */
public final class Hashes {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final MessageDigest SHA_256 = lookUp();

  private Hashes() {}

  /** The hash of a leaf's bytes. */
  public static byte[] leaf(byte[] bytes) {
    MessageDigest sha = sha256();
    sha.update(LEAF);
    return sha.digest(bytes);
  }

  /** The hash of an inner node. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** A copy costs a fraction of looking the algorithm up. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's SHA-256 can't be copied", e);
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
