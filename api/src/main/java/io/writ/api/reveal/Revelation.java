package io.writ.api.reveal;

import io.writ.engine.redact.Decryptor.Revealed;

/**
 * What was given back, once its record is durable.
 *
 * @param index of the record's leaf in the log
 */
public record Revelation(Revealed revealed, long index) {}
