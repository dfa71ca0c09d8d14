package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Secrets in URLs and connection strings. */
final class SecretUrls {
  private static final CharSet CONNECTION = CharSet.of("!#-&(-:=?-Z^_a-z{|}~\\@");
  private static final CharSet SIGNATURE = CharSet.of("a-zA-Z0-9%+/=_~-");
  private static final CharSet USER = CharSet.of("a-zA-Z0-9._~%+!$*=&;,'-");
  private static final CharSet PASSWORD = CharSet.of("!#-&*-.0-;=?-Z^_a-z|~\\");
  private static final CharSet PATH = CharSet.of("a-zA-Z0-9/_.:@-");
  private static final CharSet CODE = CharSet.of("a-zA-Z0-9%+/=_.~-");
  private static final int LEAST_TOKEN = 16;
  private static final int LONGEST_CODE = 2000;
  private static final int LEAST_LINK = 20;
  private static final int MOST_PARTS = 2;
  private static final int LONGEST_HOST = 120;
  private static final int LEAST_KEY = 32;
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_PASSWORD = 300;

  private SecretUrls() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of("url-password", SecretUrls::userInfo, "://").score(0.9),
        SecretDetectors.of(
            "webhook-url",
            SecretUrls::webhook,
            Words.of(
                """
                hooks.slack.com/, discord.com/api/webhooks/, discordapp.com/api/webhooks/,
                .webhook.office.com/webhookb2/, outlook.office.com/webhook/,
                hooks.zapier.com/hooks/, hooks.airtable.com/workflows/,
                events.pagerduty.com/integration/, chat.googleapis.com/v1/spaces/, .logic.azure.com,
                maker.ifttt.com/trigger/, open.feishu.cn/open-apis/bot/,
                open.larksuite.com/open-apis/bot/, oapi.dingtalk.com/robot/,
                qyapi.weixin.qq.com/cgi-bin/webhook/, .tines.com/webhook/, hook.integromat.com/,
                .make.com/, connect.pabbly.com/workflow/, webhooks.workato.com/, webhook.site/,
                hc-ping.com/, sctapi.ftqq.com/, api.day.app/, api.telegram.org/bot, tgram://
                """)),
        SecretDetectors.of(
                "link-token",
                SecretUrls::link,
                Words.of(
                    """
                /reset/, /reset-password/, /password-reset/, /password_reset/, /confirm/,
                /confirmation/, /verify/, /verify-email/, /verification/, /activate/, /activation/,
                /magic/, /magic-link/, /magiclink/, /invite/, /invitation/, /invitations/,
                /autologin/, /one-time-login/, /signin/, /unlock/
                """))
            .score(0.75),
        SecretDetectors.of("webhook-path", SecretUrls::hook, "/hooks/", "/webhook/", "/webhooks/"),
        SecretDetectors.of(
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
        SecretDetectors.of("authorization-code", SecretUrls::code, "?code=", "&code=", "auth_code=")
            .score(0.65),
        SecretDetectors.of(
                "url-key",
                SecretUrls::key,
                "infura.io/v3/",
                "infura.io/ws/v3/",
                "alchemy.com/v2/",
                "alchemyapi.io/v2/",
                "quiknode.pro/",
                "appid=",
                "app_key=",
                "apikey=",
                "subscription-key=")
            .score(0.75),
        SecretDetectors.of(
                "oracle-password",
                SecretUrls::oracle,
                "jdbc:oracle:thin:",
                "sqlplus ",
                "sqlldr ",
                "expdp ",
                "impdp ",
                "rman target ")
            .subtype("connection-string-password"),
        SecretDetectors.of(
            "signed-url",
            SecretUrls::signed,
            "sig=",
            "x-amz-signature=",
            "x-goog-signature=",
            "&signature="),
        SecretDetectors.of(
            "sentry-dsn",
            SecretUrls::sentry,
            ".ingest.sentry.io/",
            "@sentry.io/",
            ".ingest.us.sentry.io/",
            ".ingest.de.sentry.io/"));
  }

  /** {@code scheme://user:password@host} and {@code scheme://token@host}, RFC 3986 §3.2.1. */
  private static long userInfo(Haystack text, int start, int end) {
    if (!text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int user = Math.min(text.runEnd(USER, end), end + 200);
    if (text.at(user) == '@' && SecretValue.isToken(text, end, user, LEAST_TOKEN)) {
      boolean made = text.isAlnum(user + 1) && !SecretPlaceholder.is(text, end, user);
      return made ? Matcher.span(end, user) : Matcher.NONE;
    }
    if (text.at(user) != ':') {
      return Matcher.NONE;
    }
    int from = user + 1;
    int at = -1;
    for (int i = from; i - from < LONGEST_PASSWORD && PASSWORD.has(text.at(i)); i++) {
      at = text.at(i) == '@' ? i : at;
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
        List.of(
            "password",
            "pass",
            "pwd",
            "passwd",
            "token",
            "mypassword",
            "yourpassword",
            "your_password")) {
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
    int from = schemeStart(text, text.runStart(CharSet.DOMAIN, start, 80));
    int digits = 0;
    for (int i = end; i < last; i++) {
      digits += text.isDigit(i) ? 1 : 0;
    }
    return digits >= 2 ? Matcher.span(from, last) : Matcher.NONE;
  }

  private static int schemeStart(Haystack text, int host) {
    int scheme =
        text.startsWith(host - 8, "https://") ? 8 : text.startsWith(host - 7, "http://") ? 7 : 0;
    return host - scheme;
  }

  // /hooks/ and a part that nobody can guess, on whatever host.
  private static long hook(Haystack text, int start, int end) {
    int last = Math.min(text.runEnd(CharSet.BASE64URL, end), end + 200);
    int from = text.runStart(PATH, start, 120);
    boolean fits =
        text.startsWith(from, "http") && SecretValue.isRealToken(text, end, last, LEAST_TOKEN);
    return fits ? Matcher.span(from, Math.min(text.runEnd(PATH, end), end + 600)) : Matcher.NONE;
  }

  /** What lets in whoever follows a link of a mail: {@code /reset/…}, behind a short part too. */
  private static long link(Haystack text, int start, int end) {
    boolean linked = text.startsWith(text.runStart(PATH, start, LONGEST_HOST), "http");
    int from = end;
    for (int parts = 0; linked && parts < MOST_PARTS; parts++) {
      int last = Math.min(text.runEnd(CharSet.BASE64URL, from), from + LONGEST_CODE);
      boolean whole = !PATH.has(text.at(last)) || text.at(last) == '/' || text.at(last) == '.';
      boolean token =
          whole
              && SecretValue.isMixed(text, from, last)
              && SecretValue.isRealToken(text, from, last, LEAST_LINK);
      if (token) {
        return Matcher.span(from, last);
      }
      if (text.at(last) != '/') {
        return Matcher.NONE;
      }
      from = last + 1;
    }
    return Matcher.NONE;
  }

  private static long connection(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    boolean key = text.lower(start) != 'p';
    boolean part =
        before == ';'
            || before == '?'
            || before == '&'
            || before == ','
            || before == ' ' && (text.at(start - 2) == ';' || text.at(start - 2) == ',');
    if (!part && !key) {
      return Matcher.NONE;
    }
    CharSet set = key ? CharSet.BASE64 : CONNECTION;
    int last = Math.min(text.runEnd(set, end), end + 200);
    for (int i = end; i < last; i++) {
      if (text.at(i) == '&' || text.at(i) == ',' && isNext(text, i + 1)) {
        last = i;
      }
    }
    while (!key && last > end && text.at(last - 1) == ',') {
      last--;
    }
    boolean fits =
        last - end >= (key ? 20 : 4)
            && !SecretPlaceholder.isReference(text, end, last)
            && !isMask(text, end, last)
            && (key || !OrdinaryWords.isOrdinary(text, end, last) && !isLabel(text, end, last))
            && (!key || SecretValue.isToken(text, end, last, 20));
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  /** What a server of OAuth 2.0 hands out once, RFC 6749 §4.1.2. */
  private static long code(Haystack text, int start, int end) {
    int last = Math.min(text.runEnd(CODE, end), end + LONGEST_CODE);
    boolean fits =
        SecretValue.isMixed(text, end, last)
            && SecretValue.isRealToken(text, end, last, LEAST_TOKEN);
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  /** A key in the path or query of an issuer's links: 32 characters and more, all of one kind. */
  private static long key(Haystack text, int start, int end) {
    int last = text.runEnd(CharSet.BASE64URL, end);
    boolean fits = last - end <= LONGEST_KEY && SecretValue.isRealToken(text, end, last, LEAST_KEY);
    return fits ? Matcher.span(end, last) : Matcher.NONE;
  }

  /** {@code user/password@database}, as Oracle's programs and its driver take it. */
  private static long oracle(Haystack text, int start, int end) {
    int user = end;
    // -S and other options.
    while (text.at(user) == '-' && user - end < 40) {
      user = text.skipSpace(text.runEnd(CharSet.ALNUM, user + 1), 2);
    }
    int slash = Math.min(text.runEnd(CharSet.WORD, user), user + 40);
    int last = Math.min(text.runEnd(PASSWORD, slash + 1), slash + LONGEST_PASSWORD);
    while (last > slash && text.at(last) != '@') {
      last--;
    }
    boolean fits =
        slash > user
            && text.at(slash) == '/'
            && last - slash > 3
            && !SecretPlaceholder.isReference(text, slash + 1, last)
            && !isLabel(text, slash + 1, last);
    if (fits) {
      return Matcher.span(slash + 1, last);
    }
    // A database of one's own needs no name.
    boolean local = slash > user && text.at(slash) == '/' && text.at(end - 1) == ' ';
    return local ? ChosenWord.at(text, slash + 1) : Matcher.NONE;
  }

  // …,ssl=True
  private static boolean isNext(Haystack text, int start) {
    int end = Math.min(text.runEnd(CharSet.ALNUM, start), start + 40);
    return end > start && text.at(end) == '=';
  }

  /** Signatures of links that work for whoever has them. */
  private static long signed(Haystack text, int start, int end) {
    if (text.isAlnum(start) && text.isAlnum(start - 1)) {
      return Matcher.NONE;
    }
    int last = text.runEnd(SIGNATURE, end);
    boolean fits = last - end <= 600 && SecretValue.isToken(text, end, last, 32);
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
}
