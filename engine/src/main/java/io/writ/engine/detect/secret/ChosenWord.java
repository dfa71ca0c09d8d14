package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * A word that a person may have chosen as a password, where the text around says that it is one.
 */
final class ChosenWord {
  private static final int LEAST = 5;
  private static final int LONGEST = 64;
  private static final List<String> COMPLAINTS = List.of("not ", "too ", "no ");

  private ChosenWord() {}

  /** The word that begins here, without quotes, up to the next space; nothing when it is none. */
  static long at(Haystack text, int start) {
    int from = start + (Haystack.isQuote(text.at(start)) ? 1 : 0);
    int last = Math.min(text.runEnd(CharSet.SOLID, from), from + LONGEST);
    while (last > from && ",.;:)'\"`>".indexOf(text.at(last - 1)) >= 0) {
      last--;
    }
    boolean secret =
        last - from >= LEAST
            && SecretValue.isPassword(text, from, last)
            && text.at(last) != '('
            && (text.at(from) != '*' || from > start)
            && !SecretValue.isCode(text, from, last)
            && !SecretPlaceholder.is(text, from, last)
            && !OrdinaryWords.isOrdinary(text, from, last)
            && !SecretValue.isLocation(text, from)
            && !ResourceName.isHost(text, from, last);
    return secret ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** Three words or more in quotes, that tell nobody something; nothing when there are none. */
  static long phraseAt(Haystack text, int start) {
    int quote = text.at(start);
    int spaces = 0;
    int last = start + 1;
    while (Haystack.isQuote(quote) && last - start <= LONGEST && text.at(last) != quote) {
      boolean letter = text.isLetter(last) || text.at(last) == '\'' || text.at(last) == '-';
      if (!letter && text.at(last) != ' ') {
        return Matcher.NONE;
      }
      spaces += text.at(last) == ' ' ? 1 : 0;
      last++;
    }
    boolean phrase =
        text.at(last) == quote
            && spaces >= 2
            && !text.startsWithAny(start + 1, COMPLAINTS)
            && !OrdinaryWords.isMessage(text, start, last);
    return phrase ? Matcher.span(start + 1, last) : Matcher.NONE;
  }

  /** The same when a policy of passwords would let it pass. */
  static long strongAt(Haystack text, int start) {
    long value = at(text, start);
    return value != Matcher.NONE && isStrong(text, Matcher.start(value), Matcher.end(value))
        ? value
        : Matcher.NONE;
  }

  /** Whether a policy of passwords would let it pass, and it isn't the name of something. */
  static boolean isStrong(Haystack text, int start, int end) {
    return SecretValue.isStrong(text, start, end)
        && !(isDotted(text, start, end) && ResourceName.is(text, start, end));
  }

  // this.state.password2
  private static boolean isDotted(Haystack text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.at(i) == '.' && text.isLetter(i - 1) && text.isLetter(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
