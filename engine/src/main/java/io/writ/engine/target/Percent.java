package io.writ.engine.target;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Percent encoding, undone as often as somebody may undo it. */
final class Percent {
  private static final int MAX_ROUNDS = 8;

  private Percent() {}

  /**
   * The text without any escape that could still be decoded, or empty when the bytes are not UTF-8
   * (RFC 3629: no overlong forms, no surrogates), hold control characters or are encoded too often.
   */
  static Optional<String> decodeFully(String text) {
    String decoded = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (hasControl(decoded)) {
        return Optional.empty();
      }
      if (!hasEscape(decoded)) {
        return withoutLookalikes(decoded);
      }
      Optional<String> next = decodeOnce(decoded);
      if (next.isEmpty()) {
        return next;
      }
      decoded = next.get();
    }
    return Optional.empty();
  }

  /** Escapes what would be read as something else in a name: {@code ? # %}, space. */
  static String encode(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      switch (c) {
        case '?' -> out.append("%3F");
        case '#' -> out.append("%23");
        case '%' -> out.append("%25");
        case ' ' -> out.append("%20");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static boolean hasControl(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
  }

  private static boolean hasEscape(String text) {
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (isEscape(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0
        && text.charAt(at + 1) < 128
        && text.charAt(at + 2) < 128;
  }

  private static Optional<String> decodeOnce(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '%' && isEscape(text, i)) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 3;
      } else {
        int end = text.offsetByCodePoints(i, 1);
        bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Some servers read a fullwidth dot or slash as a plain one: such a name has no one meaning. */
  private static Optional<String> withoutLookalikes(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String folded = Normalizer.normalize(composed, Normalizer.Form.NFKC);
    return count(folded) == count(composed) ? Optional.of(composed) : Optional.empty();
  }

  private static long count(String text) {
    return text.chars().filter(c -> "/\\.:;?#%@".indexOf(c) >= 0).count();
  }
}
