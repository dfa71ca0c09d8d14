package io.writ.engine.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.redact.Keys;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import io.writ.engine.text.Letters;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes fingerprints of system prompts, and watches of fingerprints. Thread-safe. */
public final class Fingerprints {
  private static final int CANARY_BYTES = Integer.BYTES + 2 * Long.BYTES;

  private final Keys keys;

  public Fingerprints(Keys keys) {
    this.keys = keys;
  }

  /** What is to be kept of a prompt. */
  public Fingerprint of(String tenant, SystemPrompt prompt) {
    TenantKeys tenantKeys = keys.of(tenant);
    RollingHash hash = hash(tenantKeys);
    Letters letters = Letters.of(prompt.text());
    long[] passages = Winnowing.of(hash, letters);
    List<Canary> canaries =
        prompt.canaries().stream().map(canary -> canary(hash, Letters.of(canary))).toList();
    String id = id(tenantKeys, prompt);
    byte[] sealed = tenantKeys.encrypt(type(id), bytes(passages, canaries));
    return new Fingerprint(
        id,
        letters.length(),
        passages.length,
        canaries.size(),
        Base64.getEncoder().withoutPadding().encodeToString(sealed));
  }

  /**
   * The watch over a prompt.
   *
   * @throws UnreadablePrompt when these keys did not make the fingerprint, or not this one
   */
  public PromptWatch watch(String tenant, Fingerprint print) {
    TenantKeys tenantKeys = keys.of(tenant);
    try {
      byte[] sealed = Base64.getDecoder().decode(print.sealed());
      ByteBuffer bytes = ByteBuffer.wrap(tenantKeys.decrypt(type(print.id()), sealed));
      long[] passages = new long[bytes.getInt()];
      for (int i = 0; i < passages.length; i++) {
        passages[i] = bytes.getLong();
      }
      List<Canary> canaries = new ArrayList<>();
      while (bytes.hasRemaining()) {
        canaries.add(new Canary(bytes.getInt(), bytes.getLong(), bytes.getLong()));
      }
      return new PromptWatch(hash(tenantKeys), passages, canaries);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadablePrompt();
    }
  }

  private static RollingHash hash(TenantKeys keys) {
    String digest = keys.digest(Purpose.FINGERPRINT, "base");
    int hex = digest.indexOf(':') + 1;
    return new RollingHash(Long.parseUnsignedLong(digest, hex, hex + 16, 16));
  }

  private static Canary canary(RollingHash hash, Letters letters) {
    long[] prefixes = hash.prefixes(letters);
    return new Canary(
        letters.length(), prefixes[SystemPrompt.LEAST_CANARY_LETTERS], prefixes[letters.length()]);
  }

  /** Every string with its length in front, so that no two prompts have the same bytes. */
  private static String id(TenantKeys keys, SystemPrompt prompt) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    put(bytes, prompt.text());
    prompt.canaries().stream().sorted().forEach(canary -> put(bytes, canary));
    return keys.digest(Purpose.PROMPT, bytes.toByteArray());
  }

  private static void put(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }

  private static String type(String id) {
    return "prompt " + id;
  }

  private static byte[] bytes(long[] passages, List<Canary> canaries) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Integer.BYTES + passages.length * Long.BYTES + canaries.size() * CANARY_BYTES);
    bytes.putInt(passages.length);
    for (long passage : passages) {
      bytes.putLong(passage);
    }
    for (Canary canary : canaries) {
      bytes.putInt(canary.length()).putLong(canary.head()).putLong(canary.whole());
    }
    return bytes.array();
  }
}
