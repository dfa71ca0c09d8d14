package io.writ.engine.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Part;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Keyed digest of content: every part's kind, path and text, each with its length in front, so that
 * no two contents have the same bytes.
 */
final class ContentDigest {
  private ContentDigest() {}

  static String of(Collection<Part> content, TenantKeys keys) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Part part : content) {
      switch (part) {
        case Part.Text(var path, var text, _) -> {
          bytes.write('t');
          put(bytes, path);
          put(bytes, text);
        }
        case Part.Json(var path, JsonNode json, _) -> {
          bytes.write('j');
          put(bytes, path);
          put(bytes, json.toString());
        }
      }
    }
    return keys.digest(Purpose.CONTENT, bytes.toByteArray());
  }

  private static void put(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(bytes.length >>> shift);
    }
    out.writeBytes(bytes);
  }
}
