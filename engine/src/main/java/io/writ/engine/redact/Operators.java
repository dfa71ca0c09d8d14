package io.writ.engine.redact;

import io.writ.engine.Effect.Operator;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** What takes a value's place. */
final class Operators {
  private static final int KEPT = 4;

  /** Shorter values would show most of themselves in their last four. */
  private static final int SHORTEST_WITH_KEPT = 8;

  private static final int HASH_BYTES = 8;
  private static final int PSEUDONYM_CHARACTERS = 12;
  private static final char[] BASE32 = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();

  private final TenantKeys keys;

  Operators(TenantKeys keys) {
    this.keys = keys;
  }

  String apply(Operator operator, String type, String value) {
    return switch (operator) {
      case NONE -> value;
      case REPLACE -> "<" + type + ">";
      case MASK -> mask(value);
      case HASH ->
          "<"
              + type
              + ":"
              + HexFormat.of().formatHex(keyed(Purpose.HASH, type, value), 0, HASH_BYTES)
              + ">";
      case ENCRYPT -> Encrypted.text(keys, type, value);
      case PSEUDONYM -> type + "_" + base32(keyed(Purpose.PSEUDONYM, type, value));
      case REMOVE -> "";
    };
  }

  private byte[] keyed(Purpose purpose, String type, String value) {
    return keys.hmac(
        purpose, (type + "\0" + Normalised.of(value)).getBytes(StandardCharsets.UTF_8));
  }

  private static String mask(String value) {
    int shown = 0;
    int total = (int) value.codePoints().filter(Character::isLetterOrDigit).count();
    int hidden = total < SHORTEST_WITH_KEPT ? total : total - KEPT;
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(shown++ < hidden ? '*' : c);
      } else {
        out.append(c >= ' ' && c < 127 ? (char) c : '*');
      }
    }
    return out.toString();
  }

  private static String base32(byte[] bytes) {
    StringBuilder out = new StringBuilder(PSEUDONYM_CHARACTERS);
    for (int i = 0; i < PSEUDONYM_CHARACTERS; i++) {
      out.append(BASE32[bytes[i] & 31]);
    }
    return out.toString();
  }

  /** The text form of a ciphertext. */
  static final class Encrypted {
    static final String MARK = ":enc:";

    private Encrypted() {}

    static String text(TenantKeys keys, String type, String value) {
      byte[] sealed = keys.encrypt(type, value.getBytes(StandardCharsets.UTF_8));
      return "<"
          + type
          + MARK
          + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)
          + ">";
    }
  }
}
