package io.writ.engine.detect.form;

import java.util.Arrays;
import java.util.List;

/** Word lists as tables in the code hold them. */
public final class Words {
  private Words() {}

  /** Parted by a comma with one space or a line end behind it; other spaces belong to a word. */
  public static List<String> of(String... tables) {
    return Arrays.stream(tables).flatMap(table -> Arrays.stream(table.split(",\\s|\n"))).toList();
  }
}
