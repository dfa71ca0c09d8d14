package io.writ.engine.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** RFC 3339 in UTC with exactly six fractional digits, so that texts sort as times do. */
final class Timestamps {
  private Timestamps() {}

  static String print(Instant time) {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(27);
    padded(text, utc.getYear(), 1000);
    padded(text.append('-'), utc.getMonthValue(), 10);
    padded(text.append('-'), utc.getDayOfMonth(), 10);
    padded(text.append('T'), utc.getHour(), 10);
    padded(text.append(':'), utc.getMinute(), 10);
    padded(text.append(':'), utc.getSecond(), 10);
    padded(text.append('.'), utc.getNano() / 1000, 100_000);
    return text.append('Z').toString();
  }

  private static void padded(StringBuilder text, int value, int top) {
    for (int unit = top; unit > 0; unit /= 10) {
      text.append((char) ('0' + value / unit % 10));
    }
  }
}
