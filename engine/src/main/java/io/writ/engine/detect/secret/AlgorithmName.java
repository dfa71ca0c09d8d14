package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LetterPairs;
import io.writ.engine.detect.form.Words;

/**
 * Whether a value names how something is hashed, enciphered or encoded: {@code scram-sha-256},
 * {@code pbkdf2_sha256}, {@code PKCS12_key_gen_utf8}. Its other parts are words and numbers.
 */
final class AlgorithmName {
  /** What standards call algorithms; numbers and the letters of variants stand behind. */
  private static final Affixes STEMS =
      Affixes.prefixes(
          Words.of(
              """
              sha, ssha, md4, md5, hmac, pbkdf, bcrypt, scrypt, yescrypt, argon, scram, aes, 3des,
              rsa, ecdsa, ed25519, blake, ripemd, whirlpool, pkcs, crc32, utf8, utf16, base16, base32,
              base58, base64, hs256, hs384, hs512, rs256, rs384, rs512, es256, es384, es512, x509,
              chacha20, poly1305, camellia, blowfish
              """));

  private static final CharSet VARIANT = CharSet.of("0-9bdisBDIS");
  private static final CharSet JOINTS = CharSet.of("-_/.+:");
  private static final int LONGEST_NUMBER = 5;

  private AlgorithmName() {}

  static boolean is(Haystack text, int start, int end) {
    boolean named = false;
    for (int from = start; from < end; ) {
      int to = Math.min(text.runEnd(CharSet.ALNUM, from), end);
      boolean stem = isStem(text, from, to);
      boolean word = isLetters(text, from, to) && LetterPairs.isWord(text, from, to);
      boolean number = text.isDigits(from, to) && to - from <= LONGEST_NUMBER;
      if (to == from || !stem && !word && !number || to < end && !JOINTS.has(text.at(to))) {
        return false;
      }
      named |= stem;
      from = to + 1;
    }
    return named;
  }

  private static boolean isStem(Haystack text, int start, int end) {
    int variant = STEMS.behind(text, start);
    return variant > 0 && variant <= end && text.runEnd(VARIANT, variant) >= end;
  }

  private static boolean isLetters(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!text.isLetter(i)) {
        return false;
      }
    }
    return true;
  }
}
