package io.writ.engine.redact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New texts for places of one JSON value. */
public final class Edits {
  /** The whole value. */
  public static final Place ROOT = new Place(null, 0);

  private final Map<Place, String> values = new HashMap<>();
  private final Map<Place, String> names = new HashMap<>();
  private final Set<Place> ancestors = new HashSet<>();

  /**
   * A place by the positions of the members and elements that lead to it. Names would not do: they
   * can be what is redacted.
   *
   * @param parent null for the whole value
   */
  public record Place(@Nullable Place parent, int index) {
    /** The place of a member or element, counted from zero. */
    public Place child(int position) {
      return new Place(this, position);
    }
  }

  /** Puts a string where a value is. */
  public void setValue(Place place, String text) {
    values.put(place, text);
    addAncestors(place);
  }

  /** Renames the member at a place. */
  public void setName(Place place, String name) {
    names.put(place, name);
    addAncestors(place);
  }

  @Nullable String value(Place place) {
    return values.get(place);
  }

  @Nullable String name(Place place) {
    return names.get(place);
  }

  boolean below(Place place) {
    return ancestors.contains(place);
  }

  private void addAncestors(Place place) {
    for (Place above = place.parent();
        above != null && ancestors.add(above);
        above = above.parent()) {
      // adding is all
    }
  }
}
