package io.writ.engine.pipeline;

/** A member's name as words before its value: {@code dateOfBirth} is {@code date Of Birth: }. */
final class MemberContext {
  private static final int LONGEST = 48;

  private MemberContext() {}

  /** Empty unless the name is made of letters, digits and joining characters. */
  static String of(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return "";
    }
    StringBuilder words = new StringBuilder(name.length() + 8);
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c == '-' || c == '.' || c == ' ') {
        words.append(' ');
      } else if (!isLetter(c)) {
        return "";
      } else {
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
          words.append(' ');
        }
        words.append(c);
      }
      before = c;
    }
    return words.append(": ").toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
