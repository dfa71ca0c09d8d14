package io.writ.api.dispute;

import io.writ.engine.record.DisputeEvent;
import java.util.Optional;

/**
 * A dispute whose entry is durable.
 *
 * @param index of the entry's leaf in the log
 * @param example the case that was made of the example, if there was one
 */
public record Disputed(DisputeEvent event, long index, Optional<RegressionCase> example) {}
