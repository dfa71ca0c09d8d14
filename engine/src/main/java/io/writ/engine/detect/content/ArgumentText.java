package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Haystack;

/** What a text is as an argument: a value that is put somewhere, or a document. */
final class ArgumentText {
  private static final int LONGEST = 1000;
  private static final int MOST_BREAKS = 2;

  private ArgumentText() {}

  /** Whether it is a value: not long, and of a few lines at most. */
  static boolean isShort(Haystack text) {
    return text.length <= LONGEST && text.lineEnds() <= MOST_BREAKS;
  }

  /** Whether a value begins here: the text, what is behind a member's name, a parameter's value. */
  static boolean begins(Haystack text, int at) {
    int before = text.at(at - 1);
    return at == 0
        || before == '='
        || before == '"'
        || before == '\''
        || before == ' ' && text.at(at - 2) == ':';
  }
}
