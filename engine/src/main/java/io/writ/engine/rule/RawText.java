package io.writ.engine.rule;

import io.writ.engine.source.Problem;
import java.util.function.Consumer;

/**
 * Checks before anything is parsed: what can hide something from a reader, or from a parser, is
 * refused wherever it stands, comments and strings included.
 */
final class RawText {
  static final int MAX_LENGTH = 1 << 20;
  private static final int MAX_LINE = 2_000;
  private static final int MAX_REPORTED = 10;

  private RawText() {}

  /** Reports what is wrong; says whether the text may be parsed. */
  static boolean check(String file, String text, Consumer<Problem> problems) {
    if (text.length() > MAX_LENGTH) {
      problems.accept(
          new Problem(file, 0, "lint.too-large", "the file is larger than 1 MiB", "split it"));
      return false;
    }
    int line = 1;
    int lineStart = 0;
    int reported = 0;
    for (int i = 0; i < text.length() && reported < MAX_REPORTED; i++) {
      char c = text.charAt(i);
      String fault = fault(c);
      if (fault.isEmpty() && i - lineStart == MAX_LINE) {
        fault = "a line is longer than " + MAX_LINE + " characters";
      }
      if (!fault.isEmpty()) {
        reported++;
        problems.accept(new Problem(file, line, "lint.forbidden-character", fault, help(c)));
      }
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return reported == 0;
  }

  private static String fault(char c) {
    if (c == '\\') {
      return "a backslash: escapes are not supported in rules";
    }
    boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
    if (control || c == 0x7f || isHidden(c)) {
      return "U+%04X can't be seen and is not supported in rules".formatted((int) c);
    }
    return "";
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c >= 0x80;
      default -> false;
    };
  }

  private static String help(char c) {
    return c == '\\' ? "write the character itself" : "";
  }
}
