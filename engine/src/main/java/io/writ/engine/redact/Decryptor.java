package io.writ.engine.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Gives back what the operator {@code encrypt} took out, to those who hold a role for it. Works on
 * text and on JSON text alike.
 */
public final class Decryptor {
  private static final int LONGEST_TYPE = 64;

  private final Keys keys;
  private final Set<String> roles;

  /**
   * A decryptor.
   *
   * @param roles any of these may decrypt
   */
  public Decryptor(Keys keys, Set<String> roles) {
    this.keys = keys;
    this.roles = Set.copyOf(roles);
  }

  /** None of the roles may decrypt. */
  public static final class NotAllowed extends RuntimeException {
    NotAllowed() {
      super("no role that may decrypt", null, false, false);
    }
  }

  /**
   * The text with every ciphertext of this tenant replaced by its value. What isn't one, or was
   * made with other keys, stays as it is.
   *
   * @param held roles of who asks
   * @throws NotAllowed when none of them may
   */
  public String decrypt(String tenant, Set<String> held, String text) {
    if (held.stream().noneMatch(roles::contains)) {
      throw new NotAllowed();
    }
    TenantKeys tenantKeys = keys.of(tenant);
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int mark = text.indexOf(Operators.Encrypted.MARK);
        mark >= 0;
        mark = text.indexOf(Operators.Encrypted.MARK, mark + 1)) {
      int open = openBefore(text, mark, at);
      int close = closeAfter(text, mark + Operators.Encrypted.MARK.length());
      if (open >= 0 && close >= 0) {
        Optional<String> value =
            open(
                tenantKeys,
                text.substring(open + 1, mark),
                text.substring(mark + Operators.Encrypted.MARK.length(), close));
        if (value.isPresent()) {
          out.append(text, at, open).append(value.get());
          at = close + 1;
        }
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private static Optional<String> open(TenantKeys keys, String type, String base64) {
    try {
      byte[] value = keys.decrypt(type, Base64.getUrlDecoder().decode(base64));
      return Optional.of(new String(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static int openBefore(String text, int mark, int from) {
    for (int i = mark - 1; i >= from && mark - i <= LONGEST_TYPE; i--) {
      char c = text.charAt(i);
      if (c == '<') {
        return i;
      }
      if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
        return -1;
      }
    }
    return -1;
  }

  private static int closeAfter(String text, int from) {
    int i = from;
    while (i < text.length() && isBase64Url(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '>' ? i : -1;
  }

  private static boolean isBase64Url(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
