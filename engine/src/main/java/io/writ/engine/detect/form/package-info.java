/**
 * What a detector is declared with, and what its matcher reads.
 *
 * <p>{@link io.writ.engine.detect.form.Detector} has a factory for each form. All of them see the
 * folded view ({@code io.writ.engine.text.TextView}): ASCII, letters of other scripts as one byte
 * value, hidden characters gone. Literals and context words are found ignoring case in one
 * automaton; context words are whole words, 60 bytes before to 30 behind a candidate, and give it
 * {@code nearScore}. {@code prefix} compares its literal exactly. {@code token} takes candidates
 * whose letters have one case, refuses lower case without checksum or context word, and never
 * matches inside something longer that hyphens, dots or slashes join. A {@code Matcher} works by
 * hand with {@code Haystack} and must stay bounded or use {@code runEnd}: {@code
 * CatalogueGrowthTest} holds every entry to linear work.
 */
@NullMarked
package io.writ.engine.detect.form;

import org.jspecify.annotations.NullMarked;
