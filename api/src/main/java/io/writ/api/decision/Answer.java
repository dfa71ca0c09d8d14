package io.writ.api.decision;

import io.writ.engine.Decision;

/**
 * A decision whose record is durable.
 *
 * @param index of the record's leaf in the log
 */
public record Answer(Decision decision, long index) {}
