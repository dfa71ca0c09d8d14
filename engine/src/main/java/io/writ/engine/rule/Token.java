package io.writ.engine.rule;

/**
 * A piece of rule text.
 *
 * @param text without the quotes of a string
 * @param line 1-based
 */
record Token(Kind kind, String text, int line) {
  enum Kind {
    WORD,
    VARIABLE,
    STRING,
    NUMBER,
    SIGN,
    END_OF_FILE
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  /** Short enough for a message. */
  String quoted() {
    if (kind == Kind.END_OF_FILE) {
      return "the end of the file";
    }
    return "`" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "`";
  }
}
