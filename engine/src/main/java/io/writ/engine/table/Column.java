package io.writ.engine.table;

import java.util.regex.Pattern;

/**
 * What the head of a table says about one column.
 *
 * @param index 0-based
 * @param object the pattern that a condition belongs to: {@code $f : Finding}
 * @param joined whether it belongs to the same pattern as the column before
 * @param template constraint or effect with {@code $param} where the value goes
 */
record Column(int index, Kind kind, String object, boolean joined, String template) {
  static final String PARAMETER = "$param";
  private static final Pattern OBJECT =
      Pattern.compile("(?:\\$[A-Za-z0-9_]{1,60}\\s{0,9}:\\s{0,9}|not |exists )?[A-Za-z]{1,60}");
  private static final Pattern BARE_VALUE =
      Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?|true|false");

  enum Kind {
    CONDITION,
    ACTION
  }

  boolean hasPattern() {
    return OBJECT.matcher(object).matches();
  }

  /** Whether putting the value in leaves the template's structure as it is. */
  boolean admits(String value) {
    for (int at = template.indexOf(PARAMETER); at >= 0; at = template.indexOf(PARAMETER, at + 1)) {
      boolean quoted = template.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
      if (quoted ? value.indexOf('"') >= 0 : !BARE_VALUE.matcher(value).matches()) {
        return false;
      }
    }
    return value.indexOf('\n') < 0 && value.indexOf('\\') < 0;
  }

  String with(String value) {
    return template.replace(PARAMETER, value);
  }
}
