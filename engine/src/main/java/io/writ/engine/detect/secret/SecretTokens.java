package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Tokens with a form of their own that is more than a prefix. */
final class SecretTokens {
  private static final CharSet AZURE = CharSet.of("a-zA-Z0-9_~.-");
  private static final List<String> AZURE_RESOURCES =
      List.of("AZDO", "+ASt", "ACDb", "JQQJ99", "AzSeB", "AzFuB", "+ACRA", "+AEh", "+AIoT", "+ARm");
  private static final CharSet ATLAS = CharSet.of("a-zA-Z0-9_=-");
  private static final CharSet FIELD = CharSet.of(" \"'=:\\\r\n\t");
  private static final CharSet ENCODED = CharSet.of("a-zA-Z0-9+/=%_-");
  private static final CharSet SESSION = CharSet.of("a-zA-Z0-9_.");
  private static final int LONGEST_ORGANISATION = 18;
  private static final int LEAST_SESSION = 50;
  private static final int LONGEST_SESSION = 200;
  private static final double LEAST_ENTROPY = 3.5;
  private static final int LONGEST_FIELD = 24;
  private static final int LEAST_SAML = 64;
  private static final int LONGEST_BOT = 16;
  private static final String ALGORITHM = "\"alg\"";

  private SecretTokens() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("jwt", SecretTokens::jwt, "eyj").score(1.0),
        SecretDetectors.of("saml-response", SecretTokens::saml, "samlresponse").score(0.9),
        SecretDetectors.of("jwt-encoded", SecretTokens::encodedJwt, "zxlk", "zxlj").score(0.7),
        SecretDetectors.of("azure-ad-client-secret", SecretTokens::azureSecret, "q~"),
        SecretDetectors.of("azure-resource-key", SecretTokens::azureResource, AZURE_RESOURCES),
        SecretDetectors.of("terraform-token", SecretTokens::terraform, ".atlasv1."),
        SecretDetectors.of("mailchimp-key", SecretTokens::mailchimp, "-us"),
        SecretDetectors.of("discord-bot-token", SecretTokens::discord, "."),
        SecretDetectors.of("telegram-bot-token", SecretTokens::telegram, ":aa"),
        SecretDetectors.of("firebase-server-key", SecretTokens::firebase, ":apa91"),
        SecretDetectors.of("salesforce-session", SecretTokens::salesforce, "!aq", "!ar"),
        SecretDetectors.of("k3s-token", SecretTokens::node, "::server:", "::node:"),
        SecretDetectors.of("maxmind-license-key", SecretTokens::maxmind, "_mmk"));
  }

  /** RFC 7515 compact form whose header is a JSON object. */
  private static long jwt(Haystack text, int start, int end) {
    if (!text.startsWithExactly(start, "eyJ") || CharSet.BASE64URL.has(text.at(start - 1))) {
      return Matcher.NONE;
    }
    int header = text.runEnd(CharSet.BASE64URL, start);
    if (text.at(header) != '.' || header - start < 16 || !isHeader(text, start, header)) {
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

  // Base64 from a brace to a brace; RFC 7515 §4.1.1 wants an algorithm between.
  private static boolean isHeader(Haystack text, int start, int end) {
    int matched = 0;
    int last = 0;
    for (int i = start; i < end; i += 4) {
      for (int k = 0; k < Math.min(3, end - i - 1); k++) {
        int b = Base64Text.octet(text, i, k);
        if (matched < ALGORITHM.length()) {
          matched = b == ALGORITHM.charAt(matched) ? matched + 1 : b == '"' ? 1 : 0;
        }
        last = b;
      }
    }
    return matched == ALGORITHM.length() && last == '}';
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

  /**
   * What a browser hands over for somebody who logs in (SAML bindings, section 3.5): base64 of XML,
   * or of what deflate made of it, in a field of a form or a parameter.
   */
  private static long saml(Haystack text, int start, int end) {
    int from = text.runEnd(FIELD, end);
    from = text.startsWith(from, "value=") ? text.runEnd(FIELD, from + 6) : from;
    int last = text.runEnd(ENCODED, from);
    boolean fits =
        from > end
            && from - end <= LONGEST_FIELD
            && last - from >= LEAST_SAML
            && !SecretPlaceholder.is(text, from, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** Three characters, a digit, {@code Q~} and 31 to 34 more. */
  private static long azureSecret(Haystack text, int start, int end) {
    int from = start - 4;
    if (!text.startsWithExactly(start, "Q~") || !text.isDigit(start - 1) || from < 0) {
      return Matcher.NONE;
    }
    int last = Math.min(text.runEnd(AZURE, end), end + 34);
    boolean fits =
        text.runStart(AZURE, start, 5) <= from
            && !AZURE.has(text.at(from - 1))
            && !AZURE.has(text.at(last))
            && SecretValue.isRealToken(text, end, last, 31);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** An organisation's id, fifteen or eighteen characters from {@code 00D} on, and its session. */
  private static long salesforce(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.ALNUM, start, LONGEST_ORGANISATION + 1);
    int last = Math.min(text.runEnd(SESSION, end), end + LONGEST_SESSION);
    while (last > end && text.at(last - 1) == '.') {
      last--;
    }
    boolean organisation =
        text.startsWithExactly(from, "00D")
            && (start - from == LONGEST_ORGANISATION || start - from == LONGEST_ORGANISATION - 3);
    boolean secret =
        organisation
            && text.isUpper(end - 1)
            && last - end >= LEAST_SESSION
            && text.entropy(end, last) > LEAST_ENTROPY;
    return secret ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** The signature that Azure puts into keys of 52 to 88 characters so that they can be found. */
  private static long azureResource(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.BASE64, start, 90);
    int last = text.runEnd(CharSet.BASE64, start);
    boolean exact = AZURE_RESOURCES.stream().anyMatch(mark -> text.startsWithExactly(start, mark));
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
    if (length < 24 || length > 26 || "MNO".indexOf(text.at(from)) < 0) {
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
    int from = text.runStart(CharSet.DIGITS, start, LONGEST_BOT + 1);
    int last = text.runEnd(CharSet.BASE64URL, start + 1);
    boolean fits =
        isBotToken(from, start, last)
            && !text.isAlnum(from - 1)
            && !SecretPlaceholder.is(text, start, last);
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  private static boolean isBotToken(int start, int colon, int end) {
    return colon - start >= 5 && colon - start <= LONGEST_BOT && end - colon - 1 == 35;
  }

  /**
   * Whether a value has the mark of a bot's token, a number and {@code :A}, but another length:
   * nobody gave it out.
   */
  static boolean isBrokenBotToken(Haystack text, int start, int end) {
    int colon = text.runEnd(CharSet.DIGITS, start);
    return colon - start >= 4
        && text.startsWithExactly(colon, ":A")
        && text.runEnd(CharSet.BASE64URL, colon + 1) == end
        && !isBotToken(start, colon, end);
  }

  /** A registration id, a colon and 134 characters. */
  private static long firebase(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.BASE64URL, start, 30);
    int last = text.runEnd(CharSet.BASE64URL, end);
    boolean fits = start - from >= 7 && last - end >= 100;
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** {@code K10}, the digest of a certificate, whose token it is, the token. */
  private static long node(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.ALNUM, start, 67);
    int last = text.runEnd(CharSet.ALNUM, end);
    boolean fits = start - from == 67 && text.startsWithExactly(from, "K10") && last - end >= 16;
    return fits ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** Six characters, an underscore, 29 characters and the ending. */
  private static long maxmind(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.WORD, start, 40);
    boolean fits =
        start - from == 36 && text.at(from + 6) == '_' && !CharSet.WORD.has(text.at(end));
    return fits ? Matcher.span(from, end) : Matcher.NONE;
  }
}
