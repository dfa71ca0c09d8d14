package io.writ.engine.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * Where a page ended: the index that the next page's are below. Opaque to clients, so that stores
 * may change what it holds.
 */
public final class Cursor {
  private static final String VERSION = "1.";

  private Cursor() {}

  /** The cursor of the page after the one that ended with this index. */
  public static String print(long index) {
    byte[] text = (VERSION + index).getBytes(US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /**
   * The index in a cursor.
   *
   * @throws IllegalArgumentException when {@link #print} did not make it
   */
  public static long parse(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
    if (!text.startsWith(VERSION)) {
      throw new IllegalArgumentException("not a cursor of this log");
    }
    long index = Long.parseLong(text.substring(VERSION.length()));
    if (!print(index).equals(cursor) || index < 0) {
      throw new IllegalArgumentException("not a cursor of this log");
    }
    return index;
  }
}
