package io.writ.engine.redact;

import io.writ.engine.redact.TenantKeys.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
   * @param roles any of these may decrypt; who holds one as {@code ROLE:TENANT} may for that tenant
   */
  public Decryptor(Keys keys, Set<String> roles) {
    this.keys = keys;
    this.roles = Set.copyOf(roles);
  }

  /**
   * What came back.
   *
   * @param text with the values in it
   * @param values in the order of the text
   * @param role that allowed it, as it is held
   */
  public record Revealed(String text, List<Value> values, String role) {
    public Revealed {
      values = List.copyOf(values);
    }
  }

  /**
   * A value that was encrypted.
   *
   * @param type its entity type
   * @param digest as the finding's record has it
   */
  public record Value(String type, String value, String digest) {
    @Override
    public String toString() {
      return "Value[type=" + type + "]";
    }
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
  public Revealed decrypt(String tenant, Set<String> held, String text) {
    String role = roleFor(tenant, held);
    TenantKeys tenantKeys = keys.of(tenant);
    StringBuilder out = new StringBuilder(text.length());
    List<Value> values = new ArrayList<>();
    int at = 0;
    for (int mark = text.indexOf(Operators.Encrypted.MARK);
        mark >= 0;
        mark = text.indexOf(Operators.Encrypted.MARK, mark + 1)) {
      int open = openBefore(text, mark, at);
      int close = closeAfter(text, mark + Operators.Encrypted.MARK.length());
      if (open >= 0 && close >= 0) {
        String type = text.substring(open + 1, mark);
        String base64 = text.substring(mark + Operators.Encrypted.MARK.length(), close);
        Optional<String> value = open(tenantKeys, type, base64);
        if (value.isPresent()) {
          values.add(
              new Value(type, value.get(), tenantKeys.valueDigest(Purpose.FINDING, value.get())));
          out.append(text, at, open).append(value.get());
          at = close + 1;
        }
      }
    }
    return new Revealed(out.append(text, at, text.length()).toString(), values, role);
  }

  private String roleFor(String tenant, Set<String> held) {
    for (String role : roles) {
      for (String form : List.of(role, role + ":" + tenant)) {
        if (held.contains(form)) {
          return form;
        }
      }
    }
    throw new NotAllowed();
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
