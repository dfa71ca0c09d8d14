package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** What stands where a password could and is none: words for types and states, messages. */
final class OrdinaryWords {
  /** Values that are no passwords: types, states, labels. */
  private static final List<String> ORDINARY =
      Words.of(
          """
          string, password, passwd, pass, secret, null, none, true, false, required, optional,
          hidden, text, user, username, token, test, empty, boolean, varchar, input, value, nil,
          undefined, yes, no, forgot, reset, invalid, incorrect, wrong, confirm, current, new, old,
          str, char, int, self, this, type, field, cleartext
          """);

  private static final Automaton MESSAGES =
      new Automaton(
          Words.of(
              """
              must , please, enter , your ,  is , required, invalid, at least, password,  not ,
              forgot, choose
              """));

  private OrdinaryWords() {}

  /** Whether a text of several words tells a person something. */
  static boolean isMessage(Haystack text, int start, int end) {
    return MESSAGES.isIn(text, start, end);
  }

  static boolean isOrdinary(Haystack text, int start, int end) {
    for (String word : ORDINARY) {
      if (end - start == word.length() && text.startsWith(start, word)) {
        return true;
      }
    }
    return false;
  }
}
