package io.writ.engine.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Target;
import java.util.List;
import java.util.Set;

/**
 * The reference data of a policy set: regions and their groups, endpoints, tools, target patterns.
 * Immutable.
 */
public interface Reference {
  /** Groups that a region belongs to, itself included; empty for a region that is not known. */
  Set<String> groupsOf(String region);

  /** Whether it is an ISO 3166-1 alpha-2 code or a group of this reference data. */
  boolean isRegion(String region);

  /** Region of a host by its longest known suffix, or empty. */
  String regionOfHost(String host);

  /**
   * Canonical targets of a tool call, at least one: a target of kind {@code unknown} when the tool
   * is not catalogued or its arguments can't be understood.
   */
  List<Target> targetsOf(String tool, JsonNode arguments);

  /** Names of the target patterns that a target matches. */
  Set<String> patternsOf(Target target);
}
