package io.writ.engine;

/**
 * What a tool call would write to, in canonical form.
 *
 * @param tool name of the tool
 * @param kind {@code url}, {@code sql}, {@code file}, {@code email}, {@code bucket}, or {@code
 *     unknown} when the tool is not catalogued or its arguments could not be understood
 * @param verb what is done: {@code GET}, {@code UPDATE}, {@code WRITE}, {@code SEND}; empty when
 *     unknown
 * @param name host and path, schema and table, path, recipient, bucket and key
 * @param domain host or recipient's domain, empty for the others
 * @param region where the host is, by the reference data; empty when unknown
 */
public record Target(
    String tool, String kind, String verb, String name, String domain, String region) {}
