package io.writ.engine.detect.form;

import java.util.Arrays;
import java.util.List;

/** Word lists as tables in the code hold them. */
public final class Words {
  private Words() {}

  /** Parted by commas, in order; a space before a comma belongs to the word. */
  public static List<String> of(String... tables) {
    return Arrays.stream(tables)
        .flatMap(table -> Arrays.stream(table.strip().split(",")))
        .map(String::stripLeading)
        .toList();
  }
}
