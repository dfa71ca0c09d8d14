package io.writ.engine.detect.scan;

import io.writ.engine.text.TextView;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Single characters in NFKD and lower case, without hidden characters and marks that writers leave
 * out; white space is one space. Forms are remembered, since normalising costs more than all else.
 */
final class NormalForms {
  /** A form that is not one unit long, of a character that was met lately. */
  private record Form(int codePoint, char[] form) {}

  private static final char COMPLEX = '\uFFFF';
  private static final char[] SIMPLE = new char[0x10000];
  private static final Form[] LATELY = new Form[1 << 12];

  private NormalForms() {}

  /** The only unit of a unit's form, or -1 when it has none or several or is a surrogate. */
  static int simple(char unit) {
    char known = SIMPLE[unit];
    if (known == 0) {
      String form = Character.isSurrogate(unit) ? "" : form(unit);
      known = form.length() == 1 ? form.charAt(0) : COMPLEX;
      SIMPLE[unit] = known;
    }
    return known == COMPLEX ? -1 : known;
  }

  /** A character's form; may be empty. Not to be changed. */
  static char[] of(int codePoint) {
    // Threads may overwrite each other's entries, which are immutable.
    int slot = codePoint & LATELY.length - 1;
    Form known = LATELY[slot];
    if (known == null || known.codePoint() != codePoint) {
      known = new Form(codePoint, form(codePoint).toCharArray());
      LATELY[slot] = known;
    }
    return known.form();
  }

  private static String form(int codePoint) {
    if (codePoint < 0x80) {
      char lower = (char) Character.toLowerCase(codePoint);
      return lower <= ' ' ? " " : String.valueOf(lower);
    }
    if (TextView.isHidden(codePoint)) {
      return "";
    }
    String form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    return form.isBlank() ? " " : withoutOptional(form.toLowerCase(Locale.ROOT));
  }

  private static String withoutOptional(String form) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      if (!isOptional(form.charAt(i))) {
        kept.append(form.charAt(i));
      }
    }
    return kept.toString();
  }

  // Marks that writers of Latin, Greek, Cyrillic, Hebrew and Arabic may leave out.
  private static boolean isOptional(char c) {
    return c >= 0x300 && c <= 0x36F
        || c >= 0x591 && c <= 0x5C7
        || c >= 0x610 && c <= 0x61A
        || c >= 0x64B && c <= 0x65F
        || c == 0x670;
  }
}
