package io.writ.engine;

import java.util.Set;

/**
 * Whom the interaction is for or about.
 *
 * @param id the caller's own identifier of the person, or empty when not given
 * @param region ISO 3166-1 alpha-2 code, or empty when not given
 * @param roles what the subject is
 * @param entitlements what the subject may read, matched against the labels of a part
 */
public record Subject(String id, String region, Set<String> roles, Set<String> entitlements) {
  /** A subject of which nothing is known. */
  public static final Subject UNKNOWN = new Subject("", "", Set.of(), Set.of());

  public Subject {
    roles = Set.copyOf(roles);
    entitlements = Set.copyOf(entitlements);
  }
}
