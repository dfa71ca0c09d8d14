package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;

/** Tells a program that is called from one that is spoken of, by what stands behind it. */
final class ShellCall {
  static final CharSet SPACES = CharSet.of(" \t+");
  static final CharSet TOKEN = CharSet.of("!#-%*-:=?-[]-_a-z{}~");
  private static final int LINE = 160;
  private static final int FURTHER = 48;

  private ShellCall() {}

  /**
   * Whether what stands behind a word makes it a call.
   *
   * @param alone whether no sentence can stand before it
   */
  static boolean is(Haystack text, ShellWord word, boolean alone) {
    if (word.isWildcard() && word.name().length() > 1) {
      return true;
    }
    boolean program = word.isProgram();
    if (!program && !word.isSpoken()) {
      return false;
    }
    int end = word.end();
    if (isSeparator(text, end)) {
      return true;
    }
    int argument = text.runEnd(SPACES, end);
    boolean spaced = argument > end;
    if (isEnd(text, argument) && !(spaced && isQuoted(text, argument))) {
      boolean whole = !spaced || text.at(argument) != '|';
      boolean used = word.isUsedAlone();
      boolean left = alone && (program || used) || program && used && text.at(argument) == 0;
      return whole && left && !word.isQuoted(text);
    }
    int b = text.at(end);
    if (!spaced && b != '<' && b != '>' && b != '/' && b != '.' && b != '\\') {
      return false;
    }
    if (!spaced && (b == '/' || b == '.' || b == '\\')) {
      return (word.name().equals("cd") || word.name().equals("dir")) && b != '.'
          || word.name().equals("echo") && b == '.';
    }
    return isArgument(text, word, argument, alone);
  }

  private static boolean isArgument(Haystack text, ShellWord word, int at, boolean alone) {
    boolean program = word.isProgram();
    if (isOption(text, at, program)) {
      return true;
    }
    int b = text.at(at);
    if (b == '$' || b == '*' || b == '"' || b == '\'' || b == '@' || b == '{') {
      return program;
    }
    if (!text.isAlnum(at)) {
      return false;
    }
    int end = Math.min(text.runEnd(TOKEN, at), at + LINE);
    boolean last = isEnd(text, text.runEnd(SPACES, end));
    boolean address = isAddress(text, at, end);
    if (word.takesNumber() && text.isDigit(at)) {
      return last || address;
    }
    boolean sentence = text.at(end - 1) > 0 && "?.!,:".indexOf(text.at(end - 1)) >= 0;
    boolean plain = last && alone && !sentence;
    return address && (program || last)
        || plain
        || (program || alone) && hasOption(text, end, program);
  }

  /** An option, a path, a redirection: what no word of a sentence begins with. */
  private static boolean isOption(Haystack text, int at, boolean program) {
    int b = text.at(at);
    int next = text.at(at + 1);
    return switch (b) {
      case '-' -> text.isLetter(at + 1) || next == '-' || text.isDigit(at + 1) && !spoken(text, at);
      case '/' -> next > 32 || text.at(at + 2) == '-';
      case '~', '%' -> next == '/' || text.isLetter(at + 1);
      case '\\' -> next == '\\';
      case '.' -> next == '/' || next == '.' || program;
      case '<', '>' -> program && next != '=';
      default ->
          text.isLetter(at) && next == ':' && (text.at(at + 2) == '\\' || text.at(at + 2) == '/');
    };
  }

  /** Whether an option or a path stands further on in the command. */
  private static boolean hasOption(Haystack text, int from, boolean program) {
    for (int i = from; i - from < FURTHER && !isEnd(text, i); i++) {
      if (text.at(i) == ' ' && text.at(i + 1) != '.') {
        int end = Math.min(text.runEnd(TOKEN, i + 1), i + LINE);
        if (isOption(text, i + 1, program) || program && isAddress(text, i + 1, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isQuoted(Haystack text, int at) {
    int b = text.at(at);
    return (b == '\'' || b == '"') && text.at(at + 1) > 32 && text.at(at + 1) != b;
  }

  // A dash and a number: `-9`, not `- 9 or so`.
  private static boolean spoken(Haystack text, int at) {
    int end = text.runEnd(CharSet.DIGITS, at + 1);
    return text.isLetter(end);
  }

  /** A host, a file, a path, a setting: a sign between two letters or digits. */
  private static boolean isAddress(Haystack text, int at, int end) {
    for (int i = at + 1; i < end - 1; i++) {
      int b = text.at(i);
      boolean sign = b > 0 && "./:@\\*=".indexOf(b) >= 0;
      if (sign && (text.isAlnum(i + 1) || text.at(i + 1) == '/' || text.at(i + 1) == '\\')) {
        return true;
      }
    }
    return false;
  }

  /** {@code $IFS} and the like instead of a space. */
  static boolean isSeparator(Haystack text, int at) {
    return text.at(at) == '$' && (text.startsWith(at, "$ifs") || text.startsWith(at, "${ifs"));
  }

  private static boolean isEnd(Haystack text, int at) {
    int b = text.at(at);
    return b == 0 || "\n\r;|&`#\"')".indexOf(b) >= 0;
  }
}
