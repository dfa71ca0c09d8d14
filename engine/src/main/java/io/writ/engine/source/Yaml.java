package io.writ.engine.source;

import java.util.List;
import java.util.Map;

/**
 * A YAML document as written: scalars stay text until somebody asks for a type, so that {@code NO}
 * is Norway and {@code 1.10} a version.
 */
public sealed interface Yaml {
  /** 1-based line where it starts. */
  int line();

  /**
   * A single value.
   *
   * @param plain whether it was written without quotes
   */
  record Scalar(int line, String value, boolean plain) implements Yaml {}

  /** A list. */
  record Sequence(int line, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Members in the order they were written; no name occurs twice. */
  record Mapping(int line, Map<String, Yaml> members) implements Yaml {}
}
