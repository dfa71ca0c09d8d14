package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Whether a value only stands for one: {@code xxxxx}, {@code your-token}, {@code AKIA…EXAMPLE},
 * {@code ${VAR}}, {@code process.env.KEY}. Looks at the first 200 characters of it.
 */
final class SecretPlaceholder {
  private static final int LONGEST = 200;
  private static final int FILLER_RUN = 5;
  private static final int MOST_RUNS = 3;
  private static final int LONGEST_VARIABLE = 60;
  private static final CharSet VARIABLE = CharSet.of("a-zA-Z0-9_.:/ -");

  /** What no secret that was made by chance holds. */
  private static final Automaton WORDS =
      new Automaton(
          Words.of(
              """
              example, changeme, change_me, change-me, change_this, change-this, placeholder,
              redacted, dummy, fake-, fake_, -fake, _fake, fakekey, fakepass, fakesecret, faketoken,
              not-a-real, not_a_real, notreal, your_, your-, your., yourpass, yourtoken, yourapi,
              yourkey, yoursecret, my_secret, my-secret, mysecret, my_token, my-token, insert_,
              insert-, replace_, replace-, replaceme, enter_, enter-, put_your, token_here,
              tokenhere, key_here, keyhere, _here, -here, random_string, randomstring, fill_in,
              not_set, todo, undefined, os.environ, getenv, secrets., _token_, lorem, verification,
              (?:, (?=, )(, [a-z, 0-9], \\w, \\d
              """));

  /** What values begin with that say of themselves that they are none. */
  private static final Affixes SAMPLES =
      Affixes.prefixes(List.of("fake", "dummy", "sample", "mock", "placeholder"));

  /**
   * What begins files in base64, digests of nothing, and the key of one-time codes in all manuals.
   */
  private static final Affixes KNOWN =
      Affixes.prefixes(
          Words.of(
              """
              ivborw0kggo, /9j/4aaq, r0lgod, jvberi0, pd94bww, -----begin public, -----begin cert,
              begin public key, begin certificate, jbswy3dpehpk3pxp, d41d8cd98f00b204,
              da39a3ee5e6b4b0d, e3b0c44298fc1c14
              """));

  /** Where a value is kept instead of the value, or what values are made of. */
  private static final Affixes STORES =
      Affixes.prefixes(
          Words.of(
              """
              process.env, import.meta.env, env., env[, env:, vault:, arn:, op://, ssm:, ref+,
              secretref:, projects/, file:, kv/, !vault, !ref, !secret, !env, !sub, enc[, {cipher},
              var., local., data., module., ~/, ./, ../, c:\\, /home/, /users/, /root/, /var/,
              /usr/, /etc/, /opt/, /run/, /tmp/, /mnt/, /srv/, /dev/, /proc/, /app/,
              abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789
              """));

  private SecretPlaceholder() {}

  /** Whether the value from {@code start} to {@code end} is none. */
  static boolean is(Haystack text, int start, int end) {
    int to = Math.min(end, start + LONGEST);
    return isReference(text, start, to)
        || hasFiller(text, start, to)
        || isMask(text, start, to)
        || isChoice(text, start, to)
        || AlgorithmName.is(text, start, to)
        || SAMPLES.startAt(text, start)
        || KNOWN.startAt(text, start)
        || isParameter(text, start, end)
        || CountedSample.isWord(text, start, to)
        || text.startsWith(end, "...")
        || text.startsWith(end, "..[")
        || WORDS.isIn(text, start, to)
        || holdsReference(text, start, to);
  }

  // \\****, xxx: little else than what is typed to hide a value.
  private static boolean isMask(Haystack text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.at(i) > 0 && "*xX.\\-_".indexOf(text.at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  // true|false, on|off: what a value may be.
  private static boolean isChoice(Haystack text, int start, int end) {
    boolean several = false;
    for (int i = start; i < end; i++) {
      boolean bar = text.at(i) == '|' && text.isLower(i - 1) && text.isLower(i + 1);
      if (!bar && !text.isLower(i)) {
        return false;
      }
      several |= bar;
    }
    return several;
  }

  /** Whether two dots stand side by side, as no token has them. */
  static boolean holdsDots(Haystack text, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (text.at(i) == '.' && text.at(i + 1) == '.') {
        return true;
      }
    }
    return false;
  }

  /** A variable, a template, a command or a place instead of a value. */
  static boolean isReference(Haystack text, int start, int end) {
    int first = text.at(start);
    int second = text.at(start + 1);
    return switch (first) {
      case '$' ->
          second == '{'
              || second == '('
              || text.isLetter(start + 1)
              || second == '_'
              || text.isDigit(start + 1) && end - start <= 3;
      case '{' ->
          second == '{' || second == '}' || text.isLetter(start + 1) || text.isDigit(start + 1);
      case '<', '[', '`', '(' -> true;
      case '%' -> text.at(end - 1) == '%' || second == '(' || second == '{';
      case '#', '@' -> second == '{';
      case '.' -> second == '.';
      case '*' -> second == '*' && text.at(start + 2) == '*';
      default -> STORES.startAt(text, start);
    };
  }

  // {DB_PASS_1} of a format, = :db_pass of a statement.
  private static boolean isParameter(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    if (before == '{') {
      return text.at(end) == '}'
          && text.runEnd(CharSet.WORD, start) >= end
          && text.has('_', start, end);
    }
    return before == ':'
        && Haystack.isSpace(text.at(start - 2))
        && (text.at(start - 3) == '=' || text.at(start - 3) == ':')
        && text.runEnd(CharSet.WORD, start) >= end;
  }

  // A template inside of a value: key-${ENVIRONMENT}, {{ name }}-7, abc#{x}.
  private static boolean holdsReference(Haystack text, int start, int end) {
    for (int i = start; i + 3 < end; i++) {
      if (text.at(i) == '{' && "${#%".indexOf(text.at(i - 1)) >= 0 && i > start) {
        int last = i + 1;
        while (last - i < LONGEST_VARIABLE && VARIABLE.has(text.at(last))) {
          last++;
        }
        boolean doubled = text.at(i - 1) == '{';
        if (last > i + 1 && text.at(last) == '}' && (!doubled || text.at(last + 1) == '}')) {
          return true;
        }
      }
    }
    return false;
  }

  /** A run of one character that people type to fill a space, or little else than one character. */
  private static boolean hasFiller(Haystack text, int start, int end) {
    int run = 1;
    int runs = 0;
    for (int i = start + 1; i < end; i++) {
      run = text.at(i) == text.at(i - 1) ? run + 1 : 1;
      runs += run == FILLER_RUN ? 1 : 0;
      if (runs >= MOST_RUNS && runs * FILLER_RUN * 2 >= end - start - FILLER_RUN) {
        return true;
      }
      if (run >= FILLER_RUN && "xX*.#?0".indexOf(text.at(i)) >= 0 && !inZeros(text, i, end)
          || run >= 2 * FILLER_RUN && run * 2 >= end - start) {
        return true;
      }
    }
    return false;
  }

  // Zeros fill only a value that holds little else.
  private static boolean inZeros(Haystack text, int at, int end) {
    return text.at(at) == '0' && at + 1 < end && text.at(at + 1) != '0';
  }
}
