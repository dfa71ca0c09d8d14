package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Credentials in headers of HTTP. */
final class SecretHeaders {
  private static final CharSet WORD = CharSet.of("a-zA-Z0-9-");
  private static final CharSet HEADER = CharSet.of("a-zA-Z0-9+/=_.~:@-");

  private SecretHeaders() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
            "authorization-header",
            SecretHeaders::header,
            "authorization:",
            "authorization\":",
            "authorization':",
            "authorization=",
            "authorization\",",
            "authorization',",
            "-token:",
            "x-api-key"),
        SecretDetectors.of("bearer-token", SecretHeaders::bearer, "bearer "),
        SecretDetectors.of("basic-credentials", SecretHeaders::basic, "basic "));
  }

  /** The value of an HTTP header that carries a credential. */
  private static long header(Haystack text, int start, int end) {
    if (SecretWords.isHarmlessBefore(text, start + (text.at(start) == '-' ? 1 : 0))) {
      return Matcher.NONE;
    }
    int i = end;
    while (i - end < 6 && " \"':=,".indexOf(text.at(i)) >= 0 && text.at(i) > 0) {
      i++;
    }
    int word = text.runEnd(WORD, i);
    if (word - i <= 12 && text.at(word) == ' ' && !text.startsWith(i, "bearer")) {
      i = word + 1;
    }
    int last = text.runEnd(HEADER, i);
    boolean fits =
        last - i <= 4000 && SecretValue.isRealToken(text, i, last, 8) && text.at(last) != '(';
    return fits ? Matcher.span(i, last) : Matcher.NONE;
  }

  /** RFC 6750 §2.1. */
  private static long bearer(Haystack text, int start, int end) {
    int i = text.skipSpace(end, 4);
    int last = text.runEnd(HEADER, i);
    boolean fits = last - i <= 4000 && SecretValue.isRealToken(text, i, last, 16);
    return fits ? Matcher.span(i, last) : Matcher.NONE;
  }

  /** RFC 7617: base64 of user, colon, password. */
  private static long basic(Haystack text, int start, int end) {
    int last = text.runEnd(CharSet.BASE64, end);
    int length = last - end;
    if (length < 8 || length > 400 || length % 4 != 0 && text.at(last - 1) == '=') {
      return Matcher.NONE;
    }
    boolean colon = false;
    for (int i = end; i + 4 <= last; i += 4) {
      for (int k = 0; k < 3; k++) {
        int b = Base64Text.octet(text, i, k);
        if (b == '?' || b >= 127 || b < 32 && !(k > 0 && text.at(i + 3) == '=')) {
          return Matcher.NONE;
        }
        colon |= b == ':';
      }
    }
    return colon ? Matcher.span(end, last) : Matcher.NONE;
  }
}
