package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Secrets that people tell each other: {@code the key for staging is …}, {@code pw: …}, {@code das
 * Passwort für den Server lautet …}, {@code credentials: bob / …}.
 */
final class SecretSentences {
  private static final CharSet TOKEN = CharSet.of("a-zA-Z0-9_.+/=~-");
  private static final CharSet USER = CharSet.of("a-zA-Z0-9_.@\\-");
  private static final CharSet CLAUSE = CharSet.of("a-zA-Z0-9 '()@._-");
  // Das Passwort, das ab morgen gilt, lautet …
  private static final CharSet RELATIVE = CharSet.of("a-zA-Z0-9 '\"()@.,_-");
  private static final int LONGEST_CLAUSE = 60;
  private static final int LONGEST_IN_SCRIPT = 28;
  private static final int JOINT = 6;
  private static final int LEAST_TOKEN = 20;
  private static final int LEAST_BELOW = 16;
  private static final int LONGEST_USER = 64;
  private static final int LONGEST_COMPOUND = 24;
  private static final int LEAST_LOOSE = 6;
  private static final int TO = " to ".length();

  /** Words between a password's name and a value that make it something else. */
  private static final Affixes OTHERS =
      Affixes.prefixes(
          Words.of(
              """
              policy, length, hash, hint, field, manager, file, reset, must, should, not , min, max,
              expir, change, encod, column, version, and , but , username, because, since , until ,
              when , if , und , et , y , e-mail, email
              """));

  private static final Affixes USERS =
      Affixes.suffixes(List.of("user", "username", "login", "account", "as", "u"));

  /** {@code creds for the jump host: …}. */
  private static final Affixes PURPOSES =
      Affixes.prefixes(
          List.of("for ", "to ", "of ", "fur ", "zu ", "zum ", "pour ", "para ", "del ", "de "));

  private SecretSentences() {}

  static List<Detector> detectors() {
    return List.of(
        SecretDetectors.of(
                "stated-token",
                SecretSentences::token,
                "key ",
                "token ",
                "secret ",
                "credential ",
                "credentials ")
            .score(0.65),
        SecretDetectors.of(
                "stated-password", SecretSentences::named, "pass", "pw", "kennung", "mdp", "clave")
            .score(0.7),
        SecretDetectors.of("introduced-password", SecretSentences::introduced, " pass ")
            .subtype("spoken-password")
            .score(0.65),
        SecretDetectors.of(
                "spoken-password",
                SecretSentences::spoken,
                PasswordWords.VERBS.keySet().stream().sorted().toList())
            .score(0.65),
        SecretDetectors.of(
                "stated-credentials",
                SecretSentences::pair,
                "credentials",
                "creds",
                "login",
                "logins",
                "zugangsdaten",
                "identifiants",
                "credenciales")
            .score(0.65),
        SecretDetectors.of("stated-in-script", SecretSentences::inScript, PasswordWords.IN_SCRIPTS)
            .score(0.75));
  }

  /** Behind a word in another script: a colon, a copula, a space; or a few words more. */
  private static long inScript(Haystack text, int start, int end) {
    int i = end;
    while (i - end < LONGEST_IN_SCRIPT && i < text.length && text.at(i) != '\n') {
      int word = wordEnd(text, i);
      if (word == i && CharSet.SOLID.has(text.at(i)) && !isJoint(text.at(i))) {
        break;
      }
      i = Math.max(word, i + 1);
    }
    long value = i > end ? ChosenWord.at(text, i) : Matcher.NONE;
    boolean introduced = !text.isUpper(i) || text.at(i - 2) == ':';
    return i - end <= JOINT || isTold(text, value) && introduced ? value : Matcher.NONE;
  }

  // Behind a word of another script, some letters of which are read as the Latin ones they look
  // like; where it was at any other.
  private static int wordEnd(Haystack text, int start) {
    boolean other = false;
    int i = start;
    while (i - start < LONGEST_IN_SCRIPT && text.isAlnum(i)) {
      other |= text.at(i) < 0;
      i++;
    }
    return other ? i : start;
  }

  private static boolean isJoint(int b) {
    return b == ':' || b == '=' || b == '-' || b == '>';
  }

  /** A word, a few others, and what it {@code is}: only what a machine made. */
  private static long token(Haystack text, int start, int end) {
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
    from += Haystack.isQuote(text.at(from)) ? 1 : 0;
    int last = text.runEnd(TOKEN, from);
    while (last > from && text.at(last - 1) == '.') {
      last--;
    }
    boolean secret =
        said
            && SecretValue.isMixed(text, from, last)
            && SecretValue.isRealToken(text, from, last, LEAST_TOKEN);
    return secret ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** A short word that is a name only as a whole: {@code pass: …}, {@code "pass": …}. */
  private static long named(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end) || SecretWords.isHarmlessBefore(text, start)) {
      return Matcher.NONE;
    }
    int operator = text.skipSpace(Haystack.isQuote(text.at(end)) ? end + 1 : end, 1);
    int from = operator;
    while (from - operator < 3 && (text.at(from) == '=' || isJoint(text.at(from)))) {
      from++;
    }
    boolean said = text.at(operator) == ':' || text.at(operator) == '=';
    // What a run of tests says.
    boolean verdict = text.startsWithExactly(start, "PASS") && text.at(operator) == ':';
    long value = said ? ChosenWord.at(text, text.skipSpace(from, 2)) : Matcher.NONE;
    return value == Matcher.NONE
            || verdict
                && (ResourceName.is(text, Matcher.start(value), Matcher.end(value))
                    || text.startsWith(Matcher.start(value), "test"))
        ? Matcher.NONE
        : value;
  }

  /**
   * A word for a password and the password: right behind it, or behind a few words and a verb or a
   * colon. Then only what a policy of passwords would let pass, or letters and digits mixed.
   */
  private static long spoken(Haystack text, int start, int end) {
    Affixes verbs = PasswordWords.VERBS.get(text.lower(start, end));
    if (verbs == null
        || !beginsWord(text, start) && !isHead(text, start, end)
        || text.at(end) != ' ' && text.at(end) != ':' && text.at(end) != ','
        || SecretWords.isHarmlessBefore(text, start)) {
      return Matcher.NONE;
    }
    if (text.at(end) == ' ') {
      long direct = ChosenWord.strongAt(text, end + (text.startsWith(end, " to ") ? TO : 1));
      if (direct != Matcher.NONE) {
        return direct;
      }
    }
    int colon = Math.min(text.runEnd(CLAUSE, end), end + LONGEST_CLAUSE);
    int last = Math.min(text.runEnd(RELATIVE, end), end + LONGEST_CLAUSE);
    for (int i = end; i <= last && i < text.length; i++) {
      boolean begins = text.at(i - 1) == ' ';
      boolean sentenceEnds = text.at(i - 1) == '.' && text.at(i) == ' ';
      if (sentenceEnds || begins && OTHERS.startAt(text, i)) {
        return Matcher.NONE;
      }
      int value = begins ? verbs.behind(text, i) : -1;
      long told =
          i == colon && text.at(i) == ':' && text.at(i + 1) != '/'
              ? below(text, i + 1)
              : value > 0 ? told(text, behindAdverb(text, value)) : Matcher.NONE;
      if (told != Matcher.NONE) {
        return told;
      }
      if (value > 0 && text.startsWith(start, "passphrase")) {
        return ChosenWord.phraseAt(text, value);
      }
    }
    return Matcher.NONE;
  }

  // is now …, ist ab sofort …, est « … »
  private static int behindAdverb(Haystack text, int start) {
    int adverb = PasswordWords.ADVERBS.behind(text, start);
    int value = adverb > 0 ? adverb : start;
    boolean quote = Haystack.isQuote(text.at(value)) || text.at(value) < 0 && !text.isAlnum(value);
    return quote && text.at(value + 1) == ' ' ? value + 2 : value;
  }

  /** {@code user bob pass …}. */
  private static long introduced(Haystack text, int start, int end) {
    int user = text.runStart(USER, start, LONGEST_USER);
    // user bob / pass …
    if (user == start && "/,|".indexOf(text.at(start - 1)) >= 0) {
      int last = Haystack.isSpace(text.at(start - 2)) ? start - 2 : start - 1;
      user = text.runStart(USER, last, LONGEST_USER);
    }
    boolean said = user < start && USERS.endWholeAt(text, user - 1);
    return said ? ChosenWord.strongAt(text, end) : Matcher.NONE;
  }

  // Not a part of a name, of a path or of an option.
  private static boolean beginsWord(Haystack text, int start) {
    int before = text.at(start - 1);
    return before <= 0 && !text.isAlnum(start - 1)
        || Haystack.isSpace(before)
        || before > 0 && "\"'(*`>,".indexOf(before) >= 0;
  }

  // Initialpasswort, WLAN-Passwort, guest-wifi-password: what a compound is stands at its end.
  // Without a hyphen only in Germanic languages.
  private static boolean isHead(Haystack text, int start, int end) {
    int first = start;
    while (start - first <= LONGEST_COMPOUND
        && (text.isLetter(first - 1) || text.at(first - 1) == '-' && text.isLetter(first - 2))) {
      first--;
    }
    return start - first <= LONGEST_COMPOUND
        && beginsWord(text, first)
        && (text.at(start - 1) == '-' || PasswordWords.HEADS.contains(text.lower(start, end)));
  }

  // Behind a colon, in the same line or in one of the next.
  private static long below(Haystack text, int start) {
    int from = text.skipSpace(start, 5);
    boolean near = from - start <= 2 && text.at(from - 1) != '\n';
    if (near) {
      return told(text, from);
    }
    long value = ChosenWord.at(text, from);
    boolean made =
        value != Matcher.NONE
            && SecretValue.isToken(text, Matcher.start(value), Matcher.end(value), LEAST_BELOW);
    return made ? value : Matcher.NONE;
  }

  private static long told(Haystack text, int start) {
    long value = ChosenWord.at(text, start);
    return isTold(text, value) ? value : Matcher.NONE;
  }

  private static boolean isTold(Haystack text, long value) {
    if (value == Matcher.NONE) {
      return false;
    }
    int from = Matcher.start(value);
    int to = Matcher.end(value);
    boolean mixed = to - from >= LEAST_LOOSE && text.runEnd(CharSet.ALNUM, from) == to;
    return mixed || ChosenWord.isStrong(text, from, to);
  }

  /** {@code credentials: bob / hunter22}. */
  private static long pair(Haystack text, int start, int end) {
    if (text.isAlnum(start - 1) || text.isAlnum(end)) {
      return Matcher.NONE;
    }
    int near = text.skipSpace(end, 1);
    boolean purpose = PURPOSES.startAt(text, near);
    int operator = purpose ? Math.min(text.runEnd(CLAUSE, near), near + LONGEST_CLAUSE) : near;
    boolean dash = text.at(operator) == '-' && text.at(operator + 1) == ' ';
    boolean said =
        dash
            || text.at(operator) == ':'
            || text.at(operator) == '='
            || text.startsWith(operator, "are ")
            || text.startsWith(operator, "with ")
            || text.startsWith(operator, "is ");
    int verb = Math.min(text.runEnd(CharSet.ALNUM, operator), operator + 4);
    int user = text.skipSpace(text.isLetter(operator) ? verb : operator + 1, 2);
    int separator = text.skipSpace(Math.min(text.runEnd(USER, user), user + LONGEST_USER), 1);
    boolean parted = separator > user && "/:,|".indexOf(text.at(separator)) >= 0;
    if (!said || !parted || text.at(separator) <= 0 || text.at(separator + 1) == '/') {
      return Matcher.NONE;
    }
    int value = text.skipSpace(separator + 1, 1);
    return dash || purpose ? ChosenWord.strongAt(text, value) : ChosenWord.at(text, value);
  }
}
