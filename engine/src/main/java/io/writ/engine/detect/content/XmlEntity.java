package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** XML that fetches what lies outside of it, or grows when it is read. */
final class XmlEntity {
  private static final int LONGEST = 300;

  private XmlEntity() {}

  static List<Detector> detectors() {
    return List.of(
        of("xml-entity", XmlEntity::entity, "<!entity").score(0.85),
        of("xml-doctype", XmlEntity::doctype, "<!doctype").score(0.7),
        of("xml-include", XmlEntity::include, "<xi:include", "<xs:include schemalocation=\"http")
            .score(0.75));
  }

  private static Detector of(String id, Matcher matcher, String... literals) {
    return Detector.literal(id, "XML_EXTERNAL_ENTITY", "", THREAT, List.of(literals), matcher);
  }

  /** XML 1.0, 4.2.2: an entity that is read from elsewhere; or one made of others. */
  private static long entity(Haystack text, int start, int end) {
    int close = end;
    boolean outside = false;
    int inner = 0;
    while (close - end < LONGEST && text.at(close) > 0 && text.at(close) != '>') {
      outside |= text.startsWith(close, "system") || text.startsWith(close, "public");
      inner += (text.at(close) == '&' || text.at(close) == '%') && text.isLetter(close + 1) ? 1 : 0;
      close++;
    }
    boolean parameter = text.at(text.skipSpace(end, 3)) == '%';
    return outside || parameter || inner >= 2 ? Matcher.span(start, close) : Matcher.NONE;
  }

  /** A document type that is fetched; those of the W3C are names. */
  private static long doctype(Haystack text, int start, int end) {
    for (int i = end; i - end < LONGEST && text.at(i) > 0 && "[>".indexOf(text.at(i)) < 0; i++) {
      if (text.startsWith(i, "system")) {
        int quote = text.skipSpace(i + 6, 4);
        boolean address =
            text.startsWith(quote + 1, "http")
                || text.startsWith(quote + 1, "file:")
                || text.startsWith(quote + 1, "ftp:");
        return address ? Matcher.span(start, quote + 1) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  private static long include(Haystack text, int start, int end) {
    return Matcher.span(start, end);
  }
}
