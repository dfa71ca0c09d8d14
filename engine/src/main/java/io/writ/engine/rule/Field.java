package io.writ.engine.rule;

import java.util.Set;
import java.util.function.Function;

/**
 * A field of a fact.
 *
 * @param domain the only values there are, or empty when anything goes
 * @param reader reads it from an instance of the fact's class: String, Long, Double, Boolean or Set
 */
public record Field(
    String name, FieldType type, Set<String> domain, Function<Object, Object> reader) {}
