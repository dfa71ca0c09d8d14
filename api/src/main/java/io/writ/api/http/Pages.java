package io.writ.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.record.DecisionReader.Page;
import io.writ.engine.record.DecisionReader.Stored;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;

/** Entries of the log as they are answered: the record as its leaf has it, and where it is. */
final class Pages {
  private Pages() {}

  /** A page as an object: the entries under their name, and the cursor of the next page. */
  static byte[] read(String name, Supplier<Page> find) {
    Page page = find(find);
    String next = page.next().map(cursor -> ",\"next\":\"" + cursor + "\"").orElse("");
    return bytes("{", name, page.decisions(), next + "}");
  }

  /** An entry with its index, and entries about it under their name, if there are any. */
  static byte[] one(Stored stored, String name, List<Stored> about) {
    return about.isEmpty()
        ? (open(stored) + "}").getBytes(UTF_8)
        : bytes(open(stored) + ",", name, about, "}");
  }

  /** Entries as a member. They are large, so nothing is made of them but the answer. */
  private static byte[] bytes(String before, String name, List<Stored> entries, String behind) {
    byte[] start = (before + "\"" + name + "\":[").getBytes(UTF_8);
    byte[] end = ("]" + behind).getBytes(UTF_8);
    List<byte[]> closing =
        entries.stream().map(stored -> (log(stored) + "},").getBytes(UTF_8)).toList();
    int size = start.length + end.length;
    for (int i = 0; i < entries.size(); i++) {
      size += entries.get(i).canonicalJson().length - 1 + closing.get(i).length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(entries.isEmpty() ? size : size - 1).put(start);
    for (int i = 0; i < entries.size(); i++) {
      byte[] json = entries.get(i).canonicalJson();
      boolean last = i == entries.size() - 1;
      bytes.put(json, 0, json.length - 1);
      bytes.put(closing.get(i), 0, closing.get(i).length - (last ? 1 : 0));
    }
    return bytes.put(end).array();
  }

  /** An entry with its index, but for the brace that closes it. */
  static String open(Stored stored) {
    byte[] json = stored.canonicalJson();
    return new String(json, 0, json.length - 1, UTF_8) + log(stored);
  }

  private static String log(Stored stored) {
    return ",\"log\":{\"index\":" + stored.index() + "}";
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
