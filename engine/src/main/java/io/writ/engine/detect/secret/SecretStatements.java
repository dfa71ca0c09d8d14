package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Secrets that are stated and not assigned: {@code the key for staging is …}, {@code pass: …},
 * {@code requirepass …} on a line of its own, {@code credentials: bob / …}, {@code "…" == token}.
 */
final class SecretStatements {
  private static final CharSet TOKEN = CharSet.of("a-zA-Z0-9_.+/=~-");
  private static final CharSet USER = CharSet.of("a-zA-Z0-9_.@\\-");

  /** Words for password, key and token in scripts that the folded view does not spell out. */
  private static final String[] IN_SCRIPTS = {
    "пароль",
    "паролем",
    "пароля",
    "ключ",
    "токен",
    "секрет",
    "код доступа",
    "лозинка",
    "парола",
    "密码",
    "密碼",
    "口令",
    "密钥",
    "密鑰",
    "令牌",
    "秘钥",
    "パスワード",
    "暗証番号",
    "キー",
    "トークン",
    "秘密鍵",
    "비밀번호",
    "암호",
    "토큰",
    "시크릿",
    "كلمة المرور",
    "كلمة السر",
    "المفتاح",
    "رمز الوصول",
    "رمز عبور",
    "גישה",
    "סיסמה",
    "סיסמא",
    "מפתח",
    "पासवर्ड",
    "टोकन",
    "कुंजी",
    "รหัสผ่าน",
    "โทเค็น",
    "κωδικός",
    "κωδικος",
    "κλειδί",
    "συνθηματικό"
  };

  private static final CharSet NAME = CharSet.of("a-zA-Z0-9_.-");
  private static final CharSet ASCII = CharSet.of("!-~");
  private static final int LONGEST_CLAUSE = 48;
  private static final int LEAST_TOKEN = 20;
  private static final int LONGEST_PASSWORD = 64;
  private static final int LONGEST_STRING = 200;

  private SecretStatements() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "stated-token",
                SecretStatements::sentence,
                "key ",
                "token ",
                "secret ",
                "credential ",
                "credentials ",
                "password ",
                "passphrase ",
                "passcode ")
            .score(0.65),
        SecretDetectors.of("stated-password", SecretStatements::word, "pass", "pw", "kennung")
            .score(0.7),
        SecretDetectors.of(
                "configured-password",
                SecretStatements::line,
                "password ",
                "passwd ",
                "_pass ",
                "requirepass ",
                "masterauth ",
                "masterpass ",
                "passphrase ",
                "secret ",
                "_key ",
                "_token ",
                "rootpw ",
                "bindpw ",
                "wpa-psk ",
                "auth-user-pass ")
            .score(0.7),
        // What network devices call type 0: plain text.
        SecretDetectors.of(
                "configured-password-plain",
                (text, start, end) -> chosen(text, end),
                "password 0 ",
                "secret 0 ",
                "key 0 ")
            .subtype("configured-password")
            .score(0.75),
        SecretDetectors.of("spoken-password", SecretStatements::spoken, "password ", "passwort ")
            .score(0.65),
        SecretDetectors.of(
                "sql-password", SecretStatements::sql, "identified ", "set password for ")
            .score(0.8),
        SecretDetectors.of(
                "stated-credentials",
                SecretStatements::pair,
                "credentials",
                "creds",
                "login",
                "logins",
                "zugangsdaten",
                "identifiants",
                "credenciales")
            .score(0.65),
        SecretDetectors.of(
                "compared-secret",
                SecretStatements::compared,
                "password",
                "passwd",
                "pwd",
                "secret",
                "token",
                "_key",
                "apikey")
            .score(0.7),
        SecretDetectors.of("stated-in-script", SecretStatements::inScript, IN_SCRIPTS).score(0.75));
  }

  /** Right behind a word in another script: a colon, a copula, a space. */
  private static long inScript(Haystack text, int start, int end) {
    int i = end;
    while (i - end < 6 && i < text.length && (!ASCII.has(text.at(i)) || isJoint(text.at(i)))) {
      if (text.at(i) == '\n') {
        return Matcher.NONE;
      }
      i++;
    }
    return i > end ? chosen(text, i) : Matcher.NONE;
  }

  private static boolean isJoint(int b) {
    return b == ':' || b == '=' || b == '-' || b == '>';
  }

  /** A word, a few others, and what it {@code is}: only what a machine made. */
  private static long sentence(Haystack text, int start, int end) {
    if (SecretWords.isHarmlessBefore(text, start)) {
      return Matcher.NONE;
    }
    int i = end;
    boolean said = false;
    while (i - end < LONGEST_CLAUSE && !said) {
      int b = text.at(i);
      said =
          b == ':' && text.at(i + 1) != '/' || text.startsWith(i, "is ") && text.at(i - 1) == ' ';
      if (!said && !text.isAlnum(i) && b != ' ' && b != '\'') {
        return Matcher.NONE;
      }
      i++;
    }
    int from = text.skipSpace(said && text.at(i - 1) != ':' ? i + 2 : i, 2);
    if (said && text.lower(start) == 'p') {
      return strong(text, from);
    }
    from += text.at(from) == '"' || text.at(from) == '\'' || text.at(from) == '`' ? 1 : 0;
    int last = text.runEnd(TOKEN, from);
    while (last > from && text.at(last - 1) == '.') {
      last--;
    }
    boolean secret =
        said
            && last - from >= LEAST_TOKEN
            && SecretValue.isMixed(text, from, last)
            && SecretValue.isToken(text, from, last, LEAST_TOKEN)
            && !SecretPlaceholder.is(text, from, last);
    return secret ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** A short word that is a name only as a whole: {@code pass: …}. */
  private static long word(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end) || SecretWords.isHarmlessBefore(text, start)) {
      return Matcher.NONE;
    }
    int operator = text.skipSpace(end, 1);
    boolean said = text.at(operator) == ':' || text.at(operator) == '=';
    return said ? chosen(text, text.skipSpace(operator + 1, 2)) : Matcher.NONE;
  }

  // The value up to the next space, when a person may have chosen it.
  private static long chosen(Haystack text, int start) {
    int from = start + (text.at(start) == '"' || text.at(start) == '\'' ? 1 : 0);
    int last = Math.min(text.runEnd(CharSet.SOLID, from), from + LONGEST_PASSWORD);
    while (last > from && ",.;:)'\"`>".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    boolean secret =
        last - from >= 5
            && SecretValue.isPassword(text, from, last)
            && text.at(last) != '('
            && !SecretValue.isCode(text, from, last)
            && !SecretPlaceholder.is(text, from, last)
            && !SecretWords.isOrdinary(text, from, last)
            && !SecretValue.isLocation(text, from)
            && !ResourceName.isHost(text, from, last);
    return secret ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** {@code NAME value} alone on a line, or behind a command that sets variables. */
  private static long line(Haystack text, int start, int end) {
    int name = text.runStart(NAME, start, LONGEST_CLAUSE);
    int before = name;
    while (before > 0 && text.at(before - 1) == ' ' && name - before < 16) {
      before--;
    }
    boolean first = before == 0 || text.at(before - 1) == '\n';
    boolean set =
        text.startsWith(name - 4, "env ")
            || text.startsWith(name - 5, "setx ")
            || text.startsWith(name - 4, "set ");
    long value = first || set ? chosen(text, text.skipSpace(end, 3)) : Matcher.NONE;
    int last = value == Matcher.NONE ? 0 : Matcher.end(value);
    boolean ends =
        last > 0 && (text.at(last) == 0 || text.at(last) == '\n' || text.at(last) == '\r');
    return ends && Matcher.end(value) - Matcher.start(value) >= 8 ? value : Matcher.NONE;
  }

  /** {@code use password … to log in}: only what a policy of passwords would let pass. */
  private static long spoken(Haystack text, int start, int end) {
    return text.isAlnum(start - 1) ? Matcher.NONE : strong(text, end);
  }

  private static long strong(Haystack text, int start) {
    long value = chosen(text, start);
    boolean strong =
        value != Matcher.NONE
            && SecretValue.isStrong(text, Matcher.start(value), Matcher.end(value));
    return strong ? value : Matcher.NONE;
  }

  /** {@code IDENTIFIED WITH … BY '…'}, {@code SET PASSWORD FOR … = '…'}. */
  private static long sql(Haystack text, int start, int end) {
    boolean set = text.lower(start) == 's';
    for (int i = end; i - end < LONGEST_CLAUSE && text.at(i) > 0 && text.at(i) != ';'; i++) {
      if (set ? text.at(i) == '=' : text.startsWith(i, "by ")) {
        int from = text.skipSpace(i + (set ? 1 : 3), 2);
        from += text.startsWith(from, "password(") ? 9 : 0;
        return chosen(text, from);
      }
    }
    return Matcher.NONE;
  }

  /** {@code credentials: bob / hunter22}. */
  private static long pair(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end)) {
      return Matcher.NONE;
    }
    int operator = text.skipSpace(end, 1);
    boolean said =
        text.at(operator) == ':'
            || text.at(operator) == '='
            || text.startsWith(operator, "are ")
            || text.startsWith(operator, "with ")
            || text.startsWith(operator, "is ");
    int verb = Math.min(text.runEnd(CharSet.ALNUM, operator), operator + 4);
    int user = text.skipSpace(text.isLetter(operator) ? verb : operator + 1, 2);
    int separator = text.skipSpace(Math.min(text.runEnd(USER, user), user + LONGEST_PASSWORD), 1);
    boolean parted = separator > user && "/:,|".indexOf(text.at(separator)) >= 0;
    return said && parted && text.at(separator) > 0 && text.at(separator + 1) != '/'
        ? chosen(text, text.skipSpace(separator + 1, 1))
        : Matcher.NONE;
  }

  /** {@code "value" == name}. */
  private static long compared(Haystack text, int start, int end) {
    int i = text.runStart(NAME, start, LONGEST_CLAUSE);
    while (i > 0 && text.at(i - 1) == ' ' && start - i < LONGEST_CLAUSE) {
      i--;
    }
    if (text.at(i - 1) != '=' || text.at(i - 2) != '=' && text.at(i - 2) != '!') {
      return Matcher.NONE;
    }
    while (text.at(i - 1) == '=' || text.at(i - 1) == '!') {
      i--;
    }
    i -= text.at(i - 1) == ' ' ? 1 : 0;
    int quote = text.at(i - 1);
    int to = i - 1;
    int from = to;
    while (from > 0 && to - from < LONGEST_STRING && text.at(from - 1) != quote) {
      from--;
    }
    boolean quoted = (quote == '"' || quote == '\'' || quote == '`') && text.at(from - 1) == quote;
    boolean secret =
        quoted
            && to - from >= 6
            && (SecretValue.isToken(text, from, to, 10)
                || SecretValue.hasManySymbols(text, from, to)
                || SecretValue.isPassword(text, from, to))
            && !SecretPlaceholder.is(text, from, to);
    return secret ? Matcher.span(from, to) : Matcher.NONE;
  }
}
