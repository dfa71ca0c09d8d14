package io.writ.engine.pipeline;

import io.writ.engine.redact.Edits;
import org.jspecify.annotations.Nullable;

/**
 * The way from a JSON part's root to one of its values.
 *
 * @param parent null at the root
 * @param name of the member, or empty for an element
 */
record JsonTrail(@Nullable JsonTrail parent, Edits.Place place, String name, boolean isMember) {
  static final JsonTrail ROOT = new JsonTrail(null, Edits.ROOT, "", false);

  JsonTrail member(int position, String memberName) {
    return new JsonTrail(this, place.child(position), memberName, true);
  }

  JsonTrail element(int position) {
    return new JsonTrail(this, place.child(position), "", false);
  }
}
