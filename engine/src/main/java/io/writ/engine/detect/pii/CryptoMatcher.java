package io.writ.engine.detect.pii;

import io.writ.engine.detect.checksum.Crypto;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;

/** Addresses of cryptocurrencies in runs of letters and digits. */
final class CryptoMatcher {
  private static final int SHORTEST = 25;
  private static final int LONGEST = 120;

  private interface Scheme {
    boolean test(byte[] text, int start, int end);
  }

  private CryptoMatcher() {}

  /** Addresses that carry a check. */
  static long checked(Haystack text, int runStart, int runEnd) {
    return each(text, runStart, runEnd, CryptoMatcher::isChecked);
  }

  /** Ethereum addresses in one case, which have no check of their own. */
  static long ethereum(Haystack text, int runStart, int runEnd) {
    return each(
        text,
        runStart,
        runEnd,
        (t, from, to) -> prefixed(t, from, to) && Crypto.ethereum(t, from + 2, to));
  }

  /** What may be a Solana account. */
  static long solana(Haystack text, int runStart, int runEnd) {
    return each(text, runStart, runEnd, Crypto::solanaForm);
  }

  private static long each(Haystack text, int runStart, int runEnd, Scheme scheme) {
    int start = runStart;
    while (start < runEnd) {
      int end = text.runEnd(CharSet.ALNUM, start);
      int length = end - start;
      if (length >= SHORTEST && length <= LONGEST && !text.isAlnum(end)) {
        text.spend(length);
        if (scheme.test(text.bytes, start, end)) {
          return Matcher.span(start, end);
        }
      }
      start = end + 1;
    }
    return Matcher.NONE;
  }

  private static boolean prefixed(byte[] text, int from, int to) {
    return to - from == 42 && text[from] == '0' && (text[from + 1] == 'x' || text[from + 1] == 'X');
  }

  private static boolean isChecked(byte[] text, int from, int to) {
    return switch (text[from]) {
      case '1', '2', '3', 'L', 'M', 'D', 'X', 't', 'T', '7', '9', 'A', 'm', 'n' ->
          Crypto.base58Check(text, from, to);
      case 'r' -> Crypto.ripple(text, from, to);
      case '4', '8' -> Crypto.monero(text, from, to);
      case 'q', 'p' -> Crypto.cashAddress(text, from, to);
      default -> hasSeparator(text, from, to) && Crypto.bech32(text, from, to);
    };
  }

  private static boolean hasSeparator(byte[] text, int from, int to) {
    for (int i = from + 2; i < Math.min(to, from + 12); i++) {
      if (text[i] == '1') {
        return true;
      }
    }
    return false;
  }
}
