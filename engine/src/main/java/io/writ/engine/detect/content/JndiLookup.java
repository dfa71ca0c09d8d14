package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Lookups of Log4j that fetch an object by JNDI (CVE-2021-44228). Lookups inside of them are worked
 * out first, as the library does: {@code ${${lower:j}ndi:…}}, {@code ${${::-j}ndi:…}}.
 */
final class JndiLookup {
  private static final int LONGEST = 300;
  private static final int DEEPEST = 12;
  private static final String SCHEME = "jndi:";

  private JndiLookup() {}

  static List<Detector> detectors() {
    return List.of(
        Detector.literal(
                "jndi-lookup", "JNDI_LOOKUP", "", THREAT, List.of("${"), JndiLookup::lookup)
            .score(0.95));
  }

  private static long lookup(Haystack text, int start, int end) {
    if (text.at(end) > 0 && text.at(end) != '$' && (text.at(end) | 32) != 'j') {
      return Matcher.NONE; // begins with neither the scheme nor a lookup that could give its letter
    }
    Reader reader = new Reader(text, end);
    String content = reader.read(0);
    return content.startsWith(SCHEME) ? Matcher.span(start, reader.at) : Matcher.NONE;
  }

  /** Works out what stands between braces; gives up at a bounded length and depth. */
  private static final class Reader {
    private final Haystack text;
    private final int limit;
    private int at;

    Reader(Haystack text, int at) {
      this.text = text;
      this.at = at;
      this.limit = at + LONGEST;
    }

    String read(int depth) {
      StringBuilder content = new StringBuilder();
      while (at < limit && text.at(at) != 0 && text.at(at) != '}') {
        if (text.at(at) == '$' && text.at(at + 1) == '{' && depth < DEEPEST) {
          at += 2;
          content.append(value(read(depth + 1)));
        } else {
          content.append((char) text.lower(at++));
        }
      }
      at += text.at(at) == '}' ? 1 : 0;
      return content.toString();
    }

    /** {@code lower:j} and {@code upper:j} are {@code j}, {@code env:X:-j} is its default. */
    private static String value(String lookup) {
      int fallback = lookup.indexOf(":-");
      return fallback >= 0
          ? lookup.substring(fallback + 2)
          : lookup.substring(lookup.indexOf(':') + 1).replace("'", "");
    }
  }
}
