package io.writ.engine.redact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one tenant, one for each purpose. Thread-safe. */
public final class TenantKeys {
  /** What a digest is for: equal values have unrelated digests for different purposes. */
  public enum Purpose {
    FINDING,
    SUBJECT,
    CONTENT,
    REQUEST,
    IDEMPOTENCY,
    PATH,
    TARGET,
    HASH,
    PSEUDONYM,
    NONCE,
    ENCRYPTION,
    PROMPT,
    FINGERPRINT
  }

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int DIGEST_HEX_DIGITS = 32;

  private final Mac[] macs = new Mac[Purpose.values().length];
  private final SecretKeySpec encryption;
  private final byte[] tenant;

  TenantKeys(byte[] master, String tenant) {
    this.tenant = tenant.getBytes(StandardCharsets.UTF_8);
    for (Purpose purpose : Purpose.values()) {
      macs[purpose.ordinal()] = mac(derive(master, tenant, purpose));
    }
    encryption = new SecretKeySpec(derive(master, tenant, Purpose.ENCRYPTION), "AES");
  }

  /** {@code hmac-sha256:} and 32 hex digits. */
  public String digest(Purpose purpose, String value) {
    return digest(purpose, value.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code hmac-sha256:} and 32 hex digits. */
  public String digest(Purpose purpose, byte[] value) {
    return digest(purpose, mac -> mac.update(value));
  }

  /** {@code hmac-sha256:} and 32 hex digits, of what {@code content} feeds in. */
  public String digest(Purpose purpose, Consumer<Mac> content) {
    Mac mac = copy(macs[purpose.ordinal()]);
    content.accept(mac);
    return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal(), 0, DIGEST_HEX_DIGITS / 2);
  }

  /** The same digest for every spelling of a value: case, width, white space, dashes. */
  public String valueDigest(Purpose purpose, String value) {
    return digest(purpose, Normalised.of(value));
  }

  byte[] hmac(Purpose purpose, byte[] value) {
    return copy(macs[purpose.ordinal()]).doFinal(value);
  }

  /**
   * AES-256-GCM under a nonce that is a keyed digest of type and value: equal values stay equal,
   * and a nonce recurs only with its own text (the construction of SIV, RFC 5297, from what the JDK
   * has).
   *
   * @param type what it is; it must be the same to decrypt
   */
  public byte[] encrypt(String type, byte[] value) {
    byte[] nonce = nonce(type, value);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, type).doFinal(value);
      byte[] out = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, out, nonce.length, sealed.length);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-GCM", e);
    }
  }

  /**
   * Undoes {@link #encrypt}.
   *
   * @throws GeneralSecurityException when it was not encrypted with these keys and this type
   */
  public byte[] decrypt(String type, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new GeneralSecurityException("too short");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, nonce, type)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, String type) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(tenant);
    cipher.updateAAD(new byte[] {0});
    cipher.updateAAD(type.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] nonce(String type, byte[] value) {
    Mac mac = copy(macs[Purpose.NONCE.ordinal()]);
    mac.update(type.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return Arrays.copyOf(mac.doFinal(value), NONCE_BYTES);
  }

  private static byte[] derive(byte[] master, String tenant, Purpose purpose) {
    try {
      byte[] info = ("writ/v1/" + purpose + "\0" + tenant).getBytes(StandardCharsets.UTF_8);
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HKDF", e);
    }
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HMAC", e);
    }
  }

  /** A copy costs a fraction of looking up and keying a new one. */
  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's HMAC can't be copied", e);
    }
  }
}
