package io.writ.engine.detect;

import io.writ.engine.DataClass;
import java.util.List;

/** Secrets in URLs, connection strings, HTTP headers and command lines. */
final class SecretUrls {
  private static final CharSet CONNECTION = CharSet.of("!#-&(-:=?-Z^_a-z{|}~\\@");
  private static final CharSet SIGNATURE = CharSet.of("a-zA-Z0-9%+/=_-");
  private static final CharSet WORD = CharSet.of("a-zA-Z-");
  private static final CharSet USER = CharSet.of("a-zA-Z0-9._~%+!$*=&;,@'-");
  private static final CharSet PASSWORD = CharSet.of("!#-&*-.0-;=?A-Z^_a-z|~\\");
  private static final CharSet PATH = CharSet.of("a-zA-Z0-9/_.:@-");
  private static final CharSet HEADER = CharSet.of("a-zA-Z0-9+/=_.~:@-");

  private SecretUrls() {}

  static List<Detector> detectors() {
    return List.of(
        of("url-password", SecretUrls::userInfo, "://").score(0.9),
        of(
            "webhook-url",
            SecretUrls::webhook,
            "hooks.slack.com/",
            "discord.com/api/webhooks/",
            "discordapp.com/api/webhooks/",
            ".webhook.office.com/webhookb2/",
            "outlook.office.com/webhook/",
            "hooks.zapier.com/hooks/",
            "chat.googleapis.com/v1/spaces/",
            ".logic.azure.com",
            "maker.ifttt.com/trigger/",
            "open.feishu.cn/open-apis/bot/",
            "oapi.dingtalk.com/robot/",
            "qyapi.weixin.qq.com/cgi-bin/webhook/",
            ".tines.com/webhook/",
            "hook.integromat.com/",
            "connect.pabbly.com/workflow/",
            "webhooks.workato.com/",
            "api.telegram.org/bot",
            "tgram://"),
        of(
            "connection-string-password",
            SecretUrls::connection,
            "pwd=",
            "password=",
            "accountkey=",
            "sharedaccesskey=",
            "sharedaccesssignature=",
            "sharedsecret=",
            "passwd=",
            "pass="),
        of(
            "signed-url",
            SecretUrls::signed,
            "sig=",
            "x-amz-signature=",
            "x-goog-signature=",
            "&signature="),
        of(
            "sentry-dsn",
            SecretUrls::sentry,
            ".ingest.sentry.io/",
            "@sentry.io/",
            ".ingest.us.sentry.io/",
            ".ingest.de.sentry.io/"),
        of(
            "authorization-header",
            SecretUrls::header,
            "authorization:",
            "authorization\":",
            "authorization':",
            "authorization=",
            "authorization\",",
            "authorization',",
            "-token:",
            "x-api-key"),
        of("secure-string", SecretUrls::secureString, "convertto-securestring "),
        of("bearer-token", SecretUrls::bearer, "bearer "),
        of("basic-credentials", SecretUrls::basic, "basic "),
        of(
            "command-line-password",
            SecretUrls::commandLine,
            " -u ",
            " --user ",
            " -u'",
            " -u\"",
            "--user=",
            " -u:",
            " --proxy-user "));
  }

  private static Detector of(String id, Matcher matcher, String... literals) {
    return Detector.literal(id, "SECRET", id, DataClass.CREDENTIAL, List.of(literals), matcher);
  }

  /** {@code scheme://user:password@host}, RFC 3986 §3.2.1. */
  private static long userInfo(Haystack text, int start, int end) {
    if (!text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int user = Math.min(text.runEnd(USER, end), end + 200);
    if (text.at(user) != ':') {
      return Matcher.NONE;
    }
    int from = user + 1;
    int run = Math.min(text.runEnd(PASSWORD, from), from + 300);
    int at = -1;
    for (int i = from; i < run + 1; i++) {
      if (text.at(i) == '@') {
        at = i;
      } else if (!PASSWORD.has(text.at(i))) {
        break;
      }
    }
    if (at < 0) {
      at = text.at(run) == '@' ? run : -1;
    }
    boolean fits =
        at - from >= 3
            && (text.isAlnum(at + 1) || text.at(at + 1) == '[' || text.at(at + 1) == '$')
            && !SecretPlaceholder.isReference(text, from, at)
            && !isMask(text, from, at)
            && !isLabel(text, from, at);
    return fits ? Matcher.span(from, at) : Matcher.NONE;
  }

  private static boolean isMask(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("*xX.".indexOf(text.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(Haystack text, int start, int end) {
    for (String word :
        List.of("password", "pass", "pwd", "passwd", "yourpassword", "your_password")) {
      if (end - start == word.length() && text.startsWith(start, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whoever knows the path may post. */
  private static long webhook(Haystack text, int start, int end) {
    int last = Math.min(text.runEnd(PATH, start), start + 600);
    while (last > end && !text.isAlnum(last - 1)) {
      last--;
    }
    if (last - end < 12 || SecretPlaceholder.is(text, end, last)) {
      return Matcher.NONE;
    }
    int from = text.runStart(CharSet.DOMAIN, start, 80);
    int digits = 0;
    for (int i = end; i < last; i++) {
      digits += text.isDigit(i) ? 1 : 0;
    }
    return digits >= 2 ? Matcher.span(from, last) : Matcher.NONE;
  }

  private static long connection(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    boolean key = text.lower(start) != 'p';
    boolean part =
        before == ';'
            || before == '?'
            || before == '&'
            || before == ' ' && text.at(start - 2) == ';';
    if (!part && !key) {
      return Matcher.NONE;
    }
    CharSet set = key ? CharSet.BASE64 : CONNECTION;
    int last = Math.min(text.runEnd(set, end), end + 200);
    for (int i = end; i < last; i++) {
      if (text.at(i) == '&') {
        last = i;
      }
    }
    boolean fits =
        last - end >= (key ? 20 : 4)
            && !SecretPlaceholder.isReference(text, end, last)
            && !isMask(text, end, last)
            && (key || !SecretWords.isOrdinary(text, end, last))
            && (!key || SecretValue.isToken(text, end, last, 20));
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  /** Signatures of links that work for whoever has them. */
  private static long signed(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int last = text.runEnd(SIGNATURE, end);
    boolean fits =
        last - end >= 32 && last - end <= 600 && SecretValue.isToken(text, end, last, 32);
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  private static long sentry(Haystack text, int start, int end) {
    int from = Math.max(0, start - 80);
    for (int i = start; i > from; i--) {
      if (text.at(i) == '/' && text.at(i - 1) == '/') {
        int last = text.runEnd(CharSet.LOWER_HEX, i + 1);
        return last - i - 1 == 32 ? Matcher.span(i + 1, last) : Matcher.NONE;
      }
    }
    return Matcher.NONE;
  }

  /** The value of an HTTP header that carries a credential. */
  private static long header(Haystack text, int start, int end) {
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
        last - i >= 8
            && last - i <= 4000
            && SecretValue.isToken(text, i, last, 8)
            && !SecretPlaceholder.is(text, i, last)
            && text.at(last) != '(';
    return fits ? Matcher.span(i, last) : Matcher.NONE;
  }

  /** PowerShell's way to write a password down. */
  private static long secureString(Haystack text, int start, int end) {
    int i = text.startsWith(end, "-string ") ? end + 8 : end;
    int quote = text.at(i);
    if (quote != '"' && quote != '\'') {
      return Matcher.NONE;
    }
    int last = i + 1;
    while (last - i < 200 && text.at(last) > 0 && text.at(last) != quote) {
      last++;
    }
    boolean fits = last - i > 4 && !SecretPlaceholder.is(text, i + 1, last);
    return fits ? Matcher.span(i + 1, last) : Matcher.NONE;
  }

  /** RFC 6750 §2.1. */
  private static long bearer(Haystack text, int start, int end) {
    int i = text.skipSpace(end, 4);
    int last = text.runEnd(HEADER, i);
    boolean fits =
        last - i >= 16
            && last - i <= 4000
            && SecretValue.isToken(text, i, last, 16)
            && !SecretPlaceholder.is(text, i, last);
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
        int b = decoded(text, i, k);
        if (b == '?' || b >= 127 || b < 32 && !(k > 0 && text.at(i + 3) == '=')) {
          return Matcher.NONE;
        }
        colon |= b == ':';
      }
    }
    return colon ? Matcher.span(end, last) : Matcher.NONE;
  }

  /** The {@code k}th of the three octets that four characters of base64 at {@code at} stand for. */
  static int decoded(Haystack text, int at, int k) {
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 6 | sextet(text.at(at + i));
    }
    return bits >> (16 - 8 * k) & 0xFF;
  }

  private static int sextet(int b) {
    if (b >= 'A' && b <= 'Z') {
      return b - 'A';
    }
    if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    }
    if (b >= '0' && b <= '9') {
      return b - '0' + 52;
    }
    return b == '+' ? 62 : b == '/' ? 63 : 0;
  }

  /** {@code curl -u user:password}, {@code --user user:password}. */
  private static long commandLine(Haystack text, int start, int end) {
    if (!isCommand(text, start)) {
      return Matcher.NONE;
    }
    int i = end;
    while (i - end < 4 && " \"'".indexOf(text.at(i)) >= 0 && text.at(i) > 0) {
      i++;
    }
    int quote = text.at(i - 1) == '"' || text.at(i - 1) == '\'' ? text.at(i - 1) : ' ';
    int colon = -1;
    int last = i;
    while (last - i < 200 && text.at(last) > ' ' && text.at(last) != quote) {
      if (text.at(last) == ':' && colon < 0) {
        colon = last;
        quote = last == i ? quote : quote;
      }
      last++;
    }
    if (colon < 0) {
      return colonBehindQuote(text, i, last);
    }
    return pair(text, i, colon, last);
  }

  // "user":"password" and user:'password'.
  private static long colonBehindQuote(Haystack text, int start, int quote) {
    if (text.at(quote + 1) != ':' || text.at(quote + 2) != text.at(quote)) {
      return Matcher.NONE;
    }
    int last = quote + 3;
    while (last - quote < 200 && text.at(last) > ' ' && text.at(last) != text.at(quote)) {
      last++;
    }
    return pair(text, start, quote + 2, last);
  }

  private static long pair(Haystack text, int start, int colon, int end) {
    int from = colon + 1;
    int to = end;
    if (to - from < 3) {
      from = start;
      to = colon;
    }
    while (from < to && "'\"{".indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (to > from && "'\"},;`)".indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    boolean fits =
        to - from >= 5
            && (SecretValue.isPassword(text, from, to))
            && !SecretPlaceholder.isReference(text, from, to)
            && !SecretPlaceholder.is(text, from, to)
            && !SecretWords.isOrdinary(text, from, to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  private static boolean isCommand(Haystack text, int start) {
    int from = Math.max(0, start - 600);
    for (int i = start; i >= from; i--) {
      if ((text.at(i) | 32) == 'c' && text.startsWith(i, "curl")
          || text.at(i) == 'w' && text.startsWith(i, "wget")
          || text.at(i) == 'h' && text.startsWith(i, "http ")) {
        return true;
      }
    }
    return false;
  }
}
