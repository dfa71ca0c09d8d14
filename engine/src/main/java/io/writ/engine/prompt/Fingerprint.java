package io.writ.engine.prompt;

/**
 * What is kept of a system prompt. Without the tenant's keys nobody can tell more of it than its
 * length, or test a guess.
 *
 * @param id {@code hmac-sha256:} and 32 hex digits, over the text and the canaries: the same for
 *     the same prompt of the same tenant
 * @param letters how many letters and digits the text has
 * @param passages how many fingerprints of passages are kept
 * @param sealed the fingerprints, encrypted and authenticated under this id, in base64
 */
public record Fingerprint(String id, int letters, int passages, int canaries, String sealed) {}
