package io.writ.engine.policy;

import java.util.regex.Pattern;

/** The shapes of names and versions in a policy set. */
final class Names {
  private static final Pattern NAME =
      Pattern.compile("[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,8}");
  private static final Pattern VERSION =
      Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}(?:-[0-9A-Za-z.-]{1,40})?");
  private static final Pattern ENTITY_TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,60}");

  private Names() {}

  /** Lower-case words joined by dashes: a folder, a set, a phrase list. */
  static boolean isName(String text) {
    return text.length() <= 100 && NAME.matcher(text).matches();
  }

  /** A semantic version. */
  static boolean isVersion(String text) {
    return text.length() <= 80 && VERSION.matcher(text).matches();
  }

  /** Upper-case words joined by underscores. */
  static boolean isEntityType(String text) {
    return text.length() <= 80 && ENTITY_TYPE.matcher(text).matches();
  }
}
