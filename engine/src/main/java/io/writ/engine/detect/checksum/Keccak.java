package io.writ.engine.detect.checksum;

/**
 * Keccak-256 as it was submitted to NIST, with the padding 0x01 that Ethereum and Monero kept (FIPS
 * 202 pads with 0x06).
 */
final class Keccak {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;
  private static final int[] ROTATION = {
    0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14
  };
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private Keccak() {}

  /** The 32-byte digest of a message shorter than 136 bytes. */
  static byte[] digest(byte[] message, int length) {
    if (length >= RATE) {
      throw new IllegalArgumentException("one block at most");
    }
    long[] state = new long[25];
    for (int i = 0; i < length; i++) {
      state[i / 8] ^= (message[i] & 0xFFL) << 8 * (i % 8);
    }
    state[length / 8] ^= 1L << 8 * (length % 8);
    state[RATE / 8 - 1] ^= 0x80L << 56;
    permute(state);
    byte[] digest = new byte[32];
    for (int i = 0; i < 32; i++) {
      digest[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
    }
    return digest;
  }

  private static void permute(long[] a) {
    long[] c = new long[5];
    long[] b = new long[25];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
        for (int y = 0; y < 25; y += 5) {
          a[x + y] ^= d;
        }
      }
      for (int x = 0; x < 5; x++) {
        for (int y = 0; y < 5; y++) {
          b[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(a[x + 5 * y], ROTATION[x + 5 * y]);
        }
      }
      for (int y = 0; y < 25; y += 5) {
        for (int x = 0; x < 5; x++) {
          a[x + y] = b[x + y] ^ (~b[(x + 1) % 5 + y] & b[(x + 2) % 5 + y]);
        }
      }
      a[0] ^= ROUND_CONSTANTS[round];
    }
  }

  // FIPS 202, algorithm 5: bits of a linear feedback shift register.
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << (1 << j) - 1;
        }
        register = register << 1 ^ ((register & 0x80) != 0 ? 0x171 : 0);
      }
    }
    return constants;
  }
}
