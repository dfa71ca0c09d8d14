package io.writ.engine.detect.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Addresses of cryptocurrencies. Ranges of ASCII text in its own case, half open. */
public final class Crypto {
  private static final String BITCOIN =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
  private static final byte[] BITCOIN_VALUES = values(BITCOIN);
  private static final byte[] RIPPLE_VALUES = values(RIPPLE);
  private static final byte[] BECH32_VALUES = values("qpzry9x8gf2tvdw0s3jn54khce6mua7l");
  private static final int[] BECH32_GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final long[] CASH_GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;
  private static final int[] MONERO_BLOCK = {0, 2, 3, 5, 6, 7, 9, 10, 11};

  private Crypto() {}

  /**
   * A Base58Check address: version byte or bytes, 20-byte hash, four bytes of SHA-256d. Accepts the
   * versions of Bitcoin, Litecoin, Dogecoin, Dash, Zcash and Tron.
   */
  public static boolean base58Check(byte[] text, int from, int to) {
    int length = to - from;
    if (length < 25 || length > 35) {
      return false;
    }
    byte[] raw = new byte[26];
    int size = decode(text, from, to, BITCOIN_VALUES, raw);
    if (size == 25) {
      return version(raw[1] & 0xFF) && checked(raw, 1);
    }
    return size == 26
        && raw[0] == 0x1C
        && ((raw[1] & 0xFF) == 0xB8 || (raw[1] & 0xFF) == 0xBD)
        && checked(raw, 0);
  }

  /**
   * A private key of Bitcoin in the wallet import format: version, 32 bytes, one more when its
   * public key is compressed, four bytes of SHA-256d.
   */
  public static boolean walletKey(byte[] text, int from, int to) {
    byte[] raw = new byte[38];
    int size = decode(text, from, to, BITCOIN_VALUES, raw);
    int first = raw.length - size;
    return (size == 37 || size == 38 && raw[33] == 1)
        && ((raw[first] & 0xFF) == 0x80 || (raw[first] & 0xFF) == 0xEF)
        && checked(raw, first);
  }

  private static boolean version(int version) {
    return switch (version) {
      case 0x00, 0x05, 0x16, 0x1E, 0x30, 0x32, 0x41, 0x4C, 0x10, 0x6F, 0xC4 -> true;
      default -> false;
    };
  }

  /** An XRP Ledger account: Base58Check in Ripple's alphabet, version 0. */
  public static boolean ripple(byte[] text, int from, int to) {
    if (to - from < 25 || to - from > 35 || text[from] != 'r') {
      return false;
    }
    byte[] raw = new byte[26];
    return decode(text, from, to, RIPPLE_VALUES, raw) == 25 && raw[1] == 0 && checked(raw, 1);
  }

  /** A Solana account: 32 bytes in Base58, without a check. */
  public static boolean solanaForm(byte[] text, int from, int to) {
    if (to - from < 32 || to - from > 44) {
      return false;
    }
    return decode(text, from, to, BITCOIN_VALUES, new byte[33]) == 32;
  }

  /** A SegWit, Taproot, Litecoin, Cardano or Cosmos address: BIP 173 Bech32 or BIP 350 Bech32m. */
  public static boolean bech32(byte[] text, int from, int to) {
    int separator = to - 1;
    boolean lower = false;
    boolean upper = false;
    for (int i = from; i < to; i++) {
      lower |= text[i] >= 'a' && text[i] <= 'z';
      upper |= text[i] >= 'A' && text[i] <= 'Z';
    }
    while (separator > from && text[separator] != '1') {
      separator--;
    }
    if (lower && upper || to - from > 120 || separator - from < 2 || to - separator < 15) {
      return false;
    }
    int sum = polymod(text, from, separator, to);
    return isSegWit(text, from, separator)
        ? sum == (BECH32_VALUES[lower(text[separator + 1])] == 0 ? BECH32 : BECH32M)
        : sum == BECH32 || sum == BECH32M;
  }

  // The first value is the version of the witness program: BIP 350 gives each its own check.
  private static boolean isSegWit(byte[] text, int from, int separator) {
    int first = lower(text[from]);
    int second = lower(text[from + 1]);
    return separator - from == 2
        && (first == 'b' && second == 'c'
            || first == 't' && second == 'b'
            || first == 'l' && second == 't');
  }

  private static int polymod(byte[] text, int from, int separator, int to) {
    int sum = 1;
    for (int i = from; i < separator; i++) {
      sum = step(sum, lower(text[i]) >> 5);
    }
    sum = step(sum, 0);
    for (int i = from; i < separator; i++) {
      sum = step(sum, lower(text[i]) & 31);
    }
    for (int i = separator + 1; i < to; i++) {
      int v = BECH32_VALUES[lower(text[i]) & 0x7F];
      if (v < 0) {
        return -1;
      }
      sum = step(sum, v);
    }
    return sum;
  }

  private static int step(int sum, int value) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < 5; i++) {
      next ^= (top >> i & 1) == 1 ? BECH32_GENERATOR[i] : 0;
    }
    return next;
  }

  /** A Bitcoin Cash address without its {@code bitcoincash:} prefix: CashAddr's 40-bit check. */
  public static boolean cashAddress(byte[] text, int from, int to) {
    if (to - from != 42 || lower(text[from]) != 'q' && lower(text[from]) != 'p') {
      return false;
    }
    long sum = 1;
    for (byte b : PREFIX) {
      sum = cashStep(sum, b & 31);
    }
    sum = cashStep(sum, 0);
    for (int i = from; i < to; i++) {
      int v = BECH32_VALUES[lower(text[i]) & 0x7F];
      if (v < 0) {
        return false;
      }
      sum = cashStep(sum, v);
    }
    return sum == 1;
  }

  private static final byte[] PREFIX = {'b', 'i', 't', 'c', 'o', 'i', 'n', 'c', 'a', 's', 'h'};

  private static long cashStep(long sum, int value) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5 ^ value;
    for (int i = 0; i < 5; i++) {
      next ^= (top >> i & 1) == 1 ? CASH_GENERATOR[i] : 0;
    }
    return next;
  }

  /** Whether 40 hexadecimal digits are of one case, or of the case that EIP-55 gives them. */
  public static boolean ethereum(byte[] text, int from, int to) {
    if (to - from != 40) {
      return false;
    }
    boolean lower = false;
    boolean upper = false;
    for (int i = from; i < to; i++) {
      lower |= text[i] >= 'a' && text[i] <= 'f';
      upper |= text[i] >= 'A' && text[i] <= 'F';
      if (Character.digit(text[i], 16) < 0) {
        return false;
      }
    }
    return !(lower && upper) || eip55(text, from);
  }

  private static boolean eip55(byte[] text, int from) {
    byte[] lower = new byte[40];
    for (int i = 0; i < 40; i++) {
      lower[i] = (byte) lower(text[from + i]);
    }
    byte[] hash = Keccak.digest(lower, 40);
    for (int i = 0; i < 40; i++) {
      int nibble = (i & 1) == 0 ? hash[i / 2] >> 4 & 15 : hash[i / 2] & 15;
      boolean upper = text[from + i] >= 'A' && text[from + i] <= 'F';
      if (lower[i] > '9' && upper != nibble > 7) {
        return false;
      }
    }
    return true;
  }

  /** A Monero address: 95 characters in eight-byte blocks of Base58, four bytes of Keccak-256. */
  public static boolean monero(byte[] text, int from, int to) {
    if (to - from != 95) {
      return false;
    }
    byte[] raw = new byte[69];
    for (int block = 0; block < 9; block++) {
      int begin = from + block * 11;
      int size = block == 8 ? 5 : 8;
      int end = begin + MONERO_BLOCK[size];
      byte[] part = new byte[size + 1];
      if (decode(text, begin, end, BITCOIN_VALUES, part) < 0 || part[0] != 0) {
        return false;
      }
      System.arraycopy(part, 1, raw, block * 8, size);
    }
    byte[] hash = Keccak.digest(raw, 65);
    return Arrays.equals(hash, 0, 4, raw, 65, 69);
  }

  /**
   * Decodes Base58 big-endian into the end of {@code out}.
   *
   * @return how many bytes it is, leading zero digits counting one each, or -1 when it does not fit
   */
  private static int decode(byte[] text, int from, int to, byte[] values, byte[] out) {
    int used = 0;
    for (int i = from; i < to; i++) {
      int carry = text[i] < 0 ? -1 : values[text[i]];
      if (carry < 0) {
        return -1;
      }
      int k = out.length - 1;
      for (int n = 0; n < used || carry != 0; n++, k--) {
        if (k < 0) {
          return -1;
        }
        carry += 58 * (out[k] & 0xFF);
        out[k] = (byte) carry;
        carry >>= 8;
        used = Math.max(used, n + 1);
      }
    }
    int zeros = 0;
    while (from + zeros < to && values[text[from + zeros]] == 0) {
      zeros++;
    }
    return used + zeros;
  }

  private static boolean checked(byte[] raw, int from) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(raw, from, raw.length - 4 - from);
      byte[] hash = sha.digest(sha.digest());
      return Arrays.equals(hash, 0, 4, raw, raw.length - 4, raw.length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b | 32 : b;
  }

  private static byte[] values(String alphabet) {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }
}
