package io.writ.engine.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Part;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.crypto.Mac;

/**
 * Keyed digest of content: every part's kind, path and text, each with its length in front, so that
 * no two contents have the same bytes.
 */
final class ContentDigest {
  private ContentDigest() {}

  static String of(Collection<Part> content, TenantKeys keys) {
    return keys.digest(Purpose.CONTENT, mac -> content.forEach(part -> put(mac, part)));
  }

  private static void put(Mac mac, Part part) {
    switch (part) {
      case Part.Text(var path, var text, _) -> {
        mac.update((byte) 't');
        put(mac, path);
        put(mac, text);
      }
      case Part.Json(var path, JsonNode json, _) -> {
        mac.update((byte) 'j');
        put(mac, path);
        put(mac, json.toString());
      }
    }
  }

  private static void put(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      mac.update((byte) (bytes.length >>> shift));
    }
    mac.update(bytes);
  }
}
