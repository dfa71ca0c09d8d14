package io.writ.engine;

/**
 * Which policy set decided.
 *
 * @param name the set's name
 * @param revision the set's own revision
 * @param digest {@code sha256:} and 64 hex digits over the set's files
 */
public record PolicySetId(String name, String revision, String digest) {}
