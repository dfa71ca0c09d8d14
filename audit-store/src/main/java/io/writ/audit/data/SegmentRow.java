package io.writ.audit.data;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A run of {@value #ENTRIES} entries whose terms are complete.
 *
 * @param number of the segment: its first entry's index divided by {@value #ENTRIES}
 * @param earliest time of an entry
 * @param latest time of an entry
 */
@MappedEntity(value = "segment", schema = "writ")
public record SegmentRow(@Id long number, Instant earliest, Instant latest) {
  /** How many entries a segment has. */
  public static final int ENTRIES = 256;
}
