package io.writ.api.config;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Everything that can be set, by the name in the environment. */
enum Key {
  WRIT_HOST,
  WRIT_PORT,
  WRIT_DATA,
  WRIT_DB_URL,
  WRIT_DB_USER,
  WRIT_DB_PASSWORD,
  WRIT_RULES,
  WRIT_ENCODER,
  WRIT_TOKEN_FILE,
  WRIT_MAX_BODY_BYTES;

  private static final int MAX_DISTANCE = 5;

  static Optional<Key> of(String name) {
    return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
  }

  /** The key that was probably meant. */
  static Optional<Key> nearest(String name) {
    LevenshteinDistance distance = new LevenshteinDistance(MAX_DISTANCE);
    Key nearest = WRIT_HOST;
    int least = Integer.MAX_VALUE;
    for (Key key : values()) {
      int edits = distance.apply(name, key.name());
      if (edits >= 0 && edits < least) {
        least = edits;
        nearest = key;
      }
    }
    return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
  }
}
