package io.writ.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Entries of the log as they are answered: the record as its leaf has it, and where it is. */
final class Pages {
  private Pages() {}

  /** A page as an object: the entries under their name, and the cursor of the next page. */
  static byte[] read(String name, Supplier<Page> find) {
    Page page = find(find);
    return AnswerWriter.write(
        json -> {
          json.writeStartObject();
          entries(json, name, page.decisions());
          if (page.next().isPresent()) {
            json.writeStringField("next", page.next().get());
          }
          json.writeEndObject();
        });
  }

  static void entries(JsonGenerator json, String name, List<Stored> entries) throws IOException {
    json.writeArrayFieldStart(name);
    for (Stored stored : entries) {
      json.writeRawValue(open(stored) + "}");
    }
    json.writeEndArray();
  }

  /** An entry with its index, but for the brace that closes it. */
  static String open(Stored stored) {
    String json = new String(stored.canonicalJson(), StandardCharsets.UTF_8);
    return json.substring(0, json.length() - 1) + ",\"log\":{\"index\":" + stored.index() + "}";
  }

  private static Page find(Supplier<Page> find) {
    try {
      return find.get();
    } catch (IllegalArgumentException e) {
      throw Parameters.invalid("cursor", "`next` of an earlier page");
    }
  }
}
