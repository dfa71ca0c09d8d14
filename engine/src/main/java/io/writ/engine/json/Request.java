package io.writ.engine.json;

import io.writ.engine.Interaction;
import java.util.OptionalLong;

/**
 * An interaction as it was asked about.
 *
 * @param deadlineMillis how long the caller waits, when it said so
 */
public record Request(Interaction interaction, OptionalLong deadlineMillis) {}
