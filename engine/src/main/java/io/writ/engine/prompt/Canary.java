package io.writ.engine.prompt;

/**
 * A string that nothing may show.
 *
 * @param length of its letters and digits
 * @param head hash of the first {@value SystemPrompt#LEAST_CANARY_LETTERS} of them
 * @param whole hash of all of them
 */
record Canary(int length, long head, long whole) {}
