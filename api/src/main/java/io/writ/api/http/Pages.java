package io.writ.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Entries of the log as they are answered: the record as its leaf has it, and where it is. */
final class Pages {
  private Pages() {}

  /** A page as an object: the entries under their name, and the cursor of the next page. */
  static byte[] read(String name, Supplier<Page> find) {
    Page page = find(find);
    String next = page.next().map(cursor -> ",\"next\":\"" + cursor + "\"").orElse("");
    return ("{" + member(name, page.decisions()) + next + "}").getBytes(UTF_8);
  }

  /** Entries as a member of an object. */
  static String member(String name, List<Stored> entries) {
    return entries.stream()
        .map(stored -> open(stored) + "}")
        .collect(Collectors.joining(",", "\"" + name + "\":[", "]"));
  }

  /** An entry with its index, but for the brace that closes it. */
  static String open(Stored stored) {
    String json = new String(stored.canonicalJson(), UTF_8);
    return json.substring(0, json.length() - 1) + ",\"log\":{\"index\":" + stored.index() + "}";
  }

  /** A page, or the problem that its cursor is. */
  static Page find(Supplier<Page> find) {
    try {
      return find.get();
    } catch (IllegalArgumentException e) {
      throw Parameters.invalid("cursor", "`next` of an earlier page");
    }
  }
}
