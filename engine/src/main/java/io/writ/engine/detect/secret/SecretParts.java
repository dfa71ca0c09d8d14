package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;
import java.util.stream.Stream;

/** Passwords in the parts of a form that was sent (RFC 7578), a name above and a value below. */
final class SecretParts {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_HEADERS = 200;
  private static final int LONGEST_VALUE = 200;
  private static final Affixes NAMES =
      Affixes.suffixes(
          Stream.concat(
                  PasswordWords.VERBS.keySet().stream(),
                  Stream.of("passwd", "secret", "api_key", "apikey", "api-key"))
              .sorted()
              .toList());

  private SecretParts() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("posted-password", SecretParts::value, "form-data; name=").score(0.75));
  }

  private static long value(Haystack text, int start, int end) {
    int name = text.at(end) == '"' ? end + 1 : end;
    int nameEnd = name;
    while (nameEnd - name < LONGEST_NAME && !endsName(text.at(nameEnd))) {
      nameEnd++;
    }
    int headers = NAMES.endAt(text, nameEnd) ? headersEnd(text, nameEnd) : -1;
    int last = headers;
    while (headers >= 0 && last - headers < LONGEST_VALUE && !Haystack.isEnd(text.at(last))) {
      last++;
    }
    boolean secret =
        headers >= 0
            && text.startsWith(text.skipSpace(last, 2), "--")
            && SecretTables.isSecret(text, headers, last);
    return secret ? Matcher.span(headers, last) : Matcher.NONE;
  }

  private static boolean endsName(int b) {
    return b == '"' || b == ';' || Haystack.isEnd(b);
  }

  // Behind the empty line below a part's headers, or -1.
  private static int headersEnd(Haystack text, int from) {
    for (int i = from; i - from < LONGEST_HEADERS; i++) {
      if (text.at(i) == '\n') {
        int next = text.at(i + 1) == '\r' ? i + 2 : i + 1;
        if (text.at(next) == '\n') {
          return next + 1;
        }
      }
    }
    return -1;
  }
}
