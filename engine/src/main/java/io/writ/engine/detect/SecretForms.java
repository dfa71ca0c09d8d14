package io.writ.engine.detect;

import io.writ.engine.DataClass;
import java.util.List;

/** Secrets with a form of their own that is more than a prefix: keys in armour, JWTs, hashes. */
final class SecretForms {
  private static final CharSet AZURE = CharSet.of("a-zA-Z0-9_~.-");
  private static final CharSet ATLAS = CharSet.of("a-zA-Z0-9_=-");
  private static final CharSet COLON = CharSet.of(" \t\n\r:\"");
  private static final CharSet ARMOUR = CharSet.of("a-zA-Z0-9+/=\\ \n\r\t:,\"'|;().@_<>*-");
  private static final CharSet HASH = CharSet.of("a-zA-Z0-9./$,=+");
  private static final int LONGEST_KEY = 16_000;
  private static final int LEAST_KEY = 40;

  private SecretForms() {}

  static List<Detector> detectors() {
    return List.of(
        of("private-key", SecretForms::armour, "-----begin ").score(1.0),
        of("putty-private-key", SecretForms::putty, "putty-user-key-file-").score(1.0),
        of("jwt", SecretForms::jwt, "eyj").score(0.85),
        of("jwt-encoded", SecretForms::encodedJwt, "zxlk", "zxlj").score(0.7),
        of(
            "password-hash",
            SecretForms::hash,
            "$2a$",
            "$2b$",
            "$2y$",
            "$2x$",
            "$argon2",
            "$scrypt$",
            "$pbkdf2",
            "$apr1$",
            "$1$",
            "$5$",
            "$6$",
            "$y$",
            "$gy$",
            "$7$",
            "$sha1$",
            "pbkdf2_sha256$",
            "pbkdf2_sha1$",
            "bcrypt_sha256$",
            "{ssha}",
            "{ssha512}",
            "{sha}",
            "{smd5}",
            "{crypt}",
            "$p$b",
            "$h$9",
            "scram-sha-256$"),
        of("azure-ad-client-secret", SecretForms::azureSecret, "q~"),
        of(
            "azure-resource-key",
            SecretForms::azureResource,
            "azdo",
            "+ast",
            "acdb",
            "jqqj99",
            "azseb",
            "azfub",
            "+acra",
            "+aeh",
            "+aiot",
            "+arm"),
        of("terraform-token", SecretForms::terraform, ".atlasv1."),
        of("mailchimp-key", SecretForms::mailchimp, "-us"),
        of("discord-bot-token", SecretForms::discord, "."),
        of("telegram-bot-token", SecretForms::telegram, ":aa"),
        of(
            "gcp-service-account",
            SecretForms::serviceAccount,
            "\"private_key_id\"",
            "\"service_account\""),
        of("firebase-server-key", SecretForms::firebase, ":apa91"),
        of("maxmind-license-key", SecretForms::maxmind, "_mmk"),
        of(
                "kubernetes-secret",
                SecretForms::kubernetes,
                "kind: secret",
                "\"kind\": \"secret\"",
                "kind: 'secret'",
                "kind: \"secret\"")
            .score(0.7),
        of("netrc-password", SecretForms::netrc, "machine "));
  }

  private static Detector of(String id, Matcher matcher, String... literals) {
    return Detector.literal(id, "SECRET", id, DataClass.CREDENTIAL, List.of(literals), matcher);
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
    while (last < run && !text.startsWithExactly(last, "-----")) {
      blob += CharSet.BASE64.has(text.at(last)) ? 1 : 0;
      last++;
    }
    if (blob < LEAST_KEY) {
      return Matcher.NONE;
    }
    if (text.startsWith(last, "-----end ")) {
      int line = last + 9;
      while (line - last < 60 && isLabel(text.at(line))) {
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

  /** RFC 7515 compact form whose header is a JSON object. */
  private static long jwt(Haystack text, int start, int end) {
    if (!text.startsWithExactly(start, "eyJ") || CharSet.BASE64URL.has(text.at(start - 1))) {
      return Matcher.NONE;
    }
    int header = text.runEnd(CharSet.BASE64URL, start);
    if (text.at(header) != '.' || header - start < 16 || !isObject(text, start, header)) {
      return Matcher.NONE;
    }
    int payload = text.runEnd(CharSet.BASE64URL, header + 1);
    if (payload - header < 10) {
      return Matcher.NONE;
    }
    int last = text.at(payload) == '.' ? text.runEnd(CharSet.BASE64URL, payload + 1) : payload;
    return text.entropy(start, last) > 3.5 && !SecretPlaceholder.is(text, header, last)
        ? Matcher.span(start, last)
        : Matcher.NONE;
  }

  // Base64 of printable characters with a colon among them, as the header of a token is.
  private static boolean isObject(Haystack text, int start, int end) {
    boolean colon = false;
    for (int i = start; i + 4 <= Math.min(end, start + 200); i += 4) {
      for (int k = 0; k < 3; k++) {
        int b = SecretUrls.decoded(text, i, k);
        if (b < 32 || b > 126) {
          return false;
        }
        colon |= b == ':';
      }
    }
    return colon && (end - start) % 4 != 1;
  }

  // "eyJ" in base64 once more.
  private static long encodedJwt(Haystack text, int start, int end) {
    boolean exact = text.startsWithExactly(start, "ZXlK") || text.startsWithExactly(start, "ZXlJ");
    if (!exact || CharSet.BASE64.has(text.at(start - 1))) {
      return Matcher.NONE;
    }
    int last = text.runEnd(CharSet.BASE64, start);
    return last - start >= 80 ? Matcher.span(start, last) : Matcher.NONE;
  }

  private static long hash(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) && text.at(start) == '$') {
      return Matcher.NONE;
    }
    int last = text.runEnd(HASH, end);
    int length = last - start;
    return length >= 26 && length <= 400 && SecretValue.isToken(text, end, last, 16)
        ? Matcher.span(start, last)
        : Matcher.NONE;
  }

  /** Three characters, a digit, {@code Q~} and 31 to 34 more. */
  private static long azureSecret(Haystack text, int start, int end) {
    int from = start - 4;
    if (!text.startsWithExactly(start, "Q~") || !text.isDigit(start - 1) || from < 0) {
      return Matcher.NONE;
    }
    int last = Math.min(text.runEnd(AZURE, end), end + 34);
    boolean fits =
        last - end >= 31
            && text.runStart(AZURE, start, 5) <= from
            && !AZURE.has(text.at(from - 1))
            && !AZURE.has(text.at(last))
            && SecretValue.isToken(text, end, last, 31)
            && !SecretPlaceholder.is(text, end, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** The signature that Azure puts into keys of 52 to 88 characters so that they can be found. */
  private static long azureResource(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.BASE64, start, 90);
    int last = text.runEnd(CharSet.BASE64, start);
    boolean exact =
        List.of(
                "AZDO", "+ASt", "ACDb", "JQQJ99", "AzSeB", "AzFuB", "+ACRA", "+AEh", "+AIoT",
                "+ARm")
            .stream()
            .anyMatch(s -> text.startsWithExactly(start, s));
    int length = last - from;
    return exact && length >= 52 && length <= 90 && SecretValue.isToken(text, from, last, 52)
        ? Matcher.span(from, last)
        : Matcher.NONE;
  }

  private static long terraform(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.ALNUM, start, 20);
    int last = text.runEnd(ATLAS, end);
    boolean fits =
        start - from >= 10 && last - end >= 40 && !SecretPlaceholder.is(text, from, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** 32 hexadecimal digits and the data centre. */
  private static long mailchimp(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.LOWER_HEX, start, 33);
    int last = text.runEnd(CharSet.DIGITS, end);
    boolean fits =
        start - from == 32
            && last > end
            && last - end <= 2
            && !text.isAlnum(last)
            && text.entropy(from, start) > 2.5;
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** A user id in base64, a time, a signature. */
  private static long discord(Haystack text, int start, int end) {
    if (text.at(start + 7) != '.') {
      return Matcher.NONE;
    }
    int from = text.runStart(CharSet.BASE64URL, start, 30);
    int length = start - from;
    if (length < 23 || length > 28 || "MNO".indexOf(text.at(from)) < 0) {
      return Matcher.NONE;
    }
    int last = text.runEnd(CharSet.BASE64URL, start + 8);
    boolean fits =
        text.runEnd(CharSet.BASE64URL, end) == start + 7
            && last - start - 8 >= 27
            && last - start - 8 <= 40;
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** A bot's number, a colon, 35 characters that begin with AA. */
  private static long telegram(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.DIGITS, start, 17);
    int last = text.runEnd(CharSet.BASE64URL, start + 1);
    boolean fits =
        start - from >= 5
            && start - from <= 16
            && last - start - 1 == 35
            && !text.isAlnum(from - 1)
            && !SecretPlaceholder.is(text, start, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
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

  /** A registration id, a colon and 134 characters. */
  private static long firebase(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.BASE64URL, start, 30);
    int last = text.runEnd(CharSet.BASE64URL, end);
    boolean fits = start - from >= 7 && last - end >= 100;
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** Six characters, an underscore, 29 characters and the ending. */
  private static long maxmind(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.WORD, start, 40);
    boolean fits =
        start - from == 36 && text.at(from + 6) == '_' && !CharSet.WORD.has(text.at(end));
    return fits ? Matcher.span(from, end) : Matcher.NONE;
  }

  /** The values under {@code data:} of a Kubernetes secret, up to its end. */
  private static long kubernetes(Haystack text, int start, int end) {
    if (text.isAlnum(end) || text.at(end) == '"' && text.isAlnum(end + 1)) {
      return Matcher.NONE;
    }
    int from = Math.max(0, start - 1500);
    int to = Math.min(text.length, end + 1500);
    for (int i = from; i < to; i++) {
      if (text.at(i) == '-' && text.startsWith(i, "\n---") && i > end) {
        return Matcher.NONE;
      }
      if ((text.at(i) | 32) == 'd'
          && text.startsWith(i, "data")
          && !text.isAlnum(i - 1)
          && text.at(i + 4) <= '>') {
        long span = firstValue(text, i + 4, Math.min(to, i + 1500));
        if (span != Matcher.NONE) {
          return span;
        }
      }
    }
    return Matcher.NONE;
  }

  private static long firstValue(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) == ':' && text.isAlnum(i - 1) || text.at(i) == ':' && text.at(i - 1) == '"') {
        int value = i + 1;
        while (value - i < 12
            && (Haystack.isSpace(text.at(value)) && text.at(value) != '\n'
                || "\"'|".indexOf(text.at(value)) >= 0 && text.at(value) > 0
                || text.at(i + 1) == ' '
                    && text.at(i + 2) == '|'
                    && Haystack.isSpace(text.at(value)))) {
          value++;
        }
        int last = text.runEnd(CharSet.BASE64, value);
        boolean blob = last - value >= 8 && text.at(value - 1) != '\n' && (last - value) % 4 == 0;
        if (blob && SecretValue.isToken(text, value, last, 8)) {
          return Matcher.span(value, last);
        }
      }
    }
    return Matcher.NONE;
  }

  /** {@code machine HOST login NAME password WORD} of .netrc. */
  private static long netrc(Haystack text, int start, int end) {
    int to = Math.min(text.length, end + 200);
    for (int i = end; i < to; i++) {
      if (text.startsWith(i, "password ") && Haystack.isSpace(text.at(i - 1))) {
        int last = i + 9;
        while (last < to && !Haystack.isSpace(text.at(last))) {
          last++;
        }
        boolean fits = last - i > 12 && !SecretPlaceholder.is(text, i + 9, last);
        return fits ? Matcher.span(i + 9, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }
}
