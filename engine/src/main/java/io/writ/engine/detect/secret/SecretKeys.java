package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Private keys: in armour over several lines, as PuTTY, JSON and service accounts write them. */
final class SecretKeys {
  private static final CharSet COLON = CharSet.of(" \t\n\r:\"");
  private static final CharSet ARMOUR = CharSet.of("a-zA-Z0-9+/=\\ \n\r\t:,\"'|;().@_<>*-");
  private static final int LONGEST_KEY = 16_000;
  private static final int LONGEST_JWK = 4_000;
  private static final int LEAST_KEY = 40;
  private static final int LEAST_MEMBER = 20;

  private SecretKeys() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("private-key", SecretKeys::armour, "-----begin ", "---- begin ssh2")
            .score(1.0),
        SecretDetectors.of("putty-private-key", SecretKeys::putty, "putty-user-key-file-")
            .score(1.0),
        SecretDetectors.of("xml-private-key", SecretKeys::xml, "<rsakeyvalue>").score(1.0),
        SecretDetectors.of("json-web-key", SecretKeys::jwk, "\"kty\"").score(0.95),
        SecretDetectors.of(
            "gcp-service-account",
            SecretKeys::serviceAccount,
            "\"private_key_id\"",
            "\"service_account\""));
  }

  /** RFC 7468 and OpenPGP armour; a key cut off counts when enough of it is there. */
  private static long armour(Haystack text, int start, int end) {
    int label = end;
    while (label - end < 40 && isLabel(text.at(label))) {
      label++;
    }
    if (text.at(label) != '-' || !isPrivate(text, end, label)) {
      return Matcher.NONE;
    }
    int body = label;
    while (text.at(body) == '-') {
      body++;
    }
    int last = body;
    int blob = 0;
    int run = Math.min(body + LONGEST_KEY, text.runEnd(ARMOUR, body));
    while (last < run && !text.startsWithExactly(last, "----")) {
      blob += CharSet.BASE64.has(text.at(last)) ? 1 : 0;
      last++;
    }
    if (blob < LEAST_KEY) {
      return Matcher.NONE;
    }
    int footer = last;
    while (text.at(footer) == '-' || text.at(footer) == ' ') {
      footer++;
    }
    if (text.startsWith(footer, "end") && Haystack.isSpace(text.at(footer + 3))) {
      int line = footer + 4;
      while (line - last < 70 && isLabel(text.at(line))) {
        line++;
      }
      while (text.at(line) == '-') {
        line++;
      }
      last = line;
    }
    return Matcher.span(start, last);
  }

  private static boolean isLabel(int b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == ' ';
  }

  private static boolean isPrivate(Haystack text, int start, int end) {
    for (int i = start; i + 11 <= end; i++) {
      if (text.startsWith(i, "private key")) {
        return true;
      }
    }
    return false;
  }

  private static long putty(Haystack text, int start, int end) {
    for (int i = end; i < Math.min(text.length, end + 4000); i++) {
      if (text.at(i) == 'P' && text.startsWithExactly(i, "Private-Lines:")) {
        int last = Math.min(text.runEnd(ARMOUR, i), i + 4000);
        return last - i > LEAST_KEY ? Matcher.span(start, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  /** RFC 3275 §4.4.2.2 with the private exponent, as .NET writes it. */
  private static long xml(Haystack text, int start, int end) {
    for (int i = end; i < Math.min(text.length, end + LONGEST_JWK); i++) {
      if (text.at(i) == '<' && text.startsWith(i, "<d>")) {
        int last = text.runEnd(CharSet.BASE64, i + 3);
        return last - i > LEAST_KEY ? Matcher.span(start, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  private static long serviceAccount(Haystack text, int start, int end) {
    if (text.startsWith(start, "\"service_account\"")) {
      int before = text.runStart(COLON, start, 6);
      return text.startsWith(before - 4, "type") ? Matcher.span(start, end) : Matcher.NONE;
    }
    int value = text.skipSpace(end, 4) + 1;
    value = text.skipSpace(value, 4) + 1;
    int last = text.runEnd(CharSet.LOWER_HEX, value);
    return last - value == 40 ? Matcher.span(value, last) : Matcher.NONE;
  }

  /** RFC 7517: an object with a private member, as a whole. */
  private static long jwk(Haystack text, int start, int end) {
    int from = start;
    while (start - from < LONGEST_JWK && from > 0 && text.at(from) != '{' && text.at(from) != '}') {
      from--;
    }
    int to = end;
    int member = -1;
    while (to - end < LONGEST_JWK && text.at(to) != 0 && text.at(to) != '}') {
      to++;
    }
    for (int i = from; i < to && member < 0; i++) {
      boolean named = text.at(i) == '"' && text.at(i + 2) == '"' && isOneOf(text.at(i + 1), "dk");
      member = named ? i + 3 : -1;
    }
    if (text.at(from) != '{' || text.at(to) != '}' || member < 0) {
      return Matcher.NONE;
    }
    while (member < to && " :\"".indexOf(text.at(member)) >= 0) {
      member++;
    }
    boolean secret = text.runEnd(CharSet.BASE64URL, member) - member >= LEAST_MEMBER;
    return secret ? Matcher.span(from, to + 1) : Matcher.NONE;
  }

  private static boolean isOneOf(int b, String characters) {
    return b > 0 && characters.indexOf(b) >= 0;
  }
}
