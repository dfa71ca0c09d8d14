package io.writ.engine.target;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which arguments of a tool carry targets.
 *
 * @param region where the tool's own back end is, or empty
 * @param defaultSchema schema of unqualified tables, or empty
 * @param root what relative file paths are relative to, or empty
 * @param others arguments without targets; absent when any argument is allowed
 */
record ToolSpec(
    String name,
    boolean readOnly,
    String region,
    String defaultSchema,
    String root,
    Optional<Set<String>> others,
    List<TargetArgument> targets) {
  ToolSpec {
    targets = List.copyOf(targets);
  }

  /**
   * An argument that carries targets.
   *
   * @param path segments of its JSON pointer; {@code *} stands for every element or member
   * @param verb what is done when {@code verbFrom} says nothing; empty when only it says so
   * @param keyFrom where the key of a bucket's object is
   */
  record TargetArgument(
      List<String> path,
      String kind,
      String verb,
      Optional<JsonPointer> verbFrom,
      Optional<JsonPointer> keyFrom,
      String provider,
      boolean optional) {
    TargetArgument {
      path = List.copyOf(path);
    }
  }
}
