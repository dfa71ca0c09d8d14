package io.writ.engine.target;

/**
 * A canonical name.
 *
 * @param kind of the target it belongs to
 * @param text the whole name
 * @param domain host or recipient's domain, or empty
 */
record Name(String kind, String text, String domain) {}
