/**
 * Detectors: from text to hits. They look at text and never decide anything.
 *
 * <h2>Declaring a detector</h2>
 *
 * One line in {@code PiiDetectors}, {@code SecretDetectors} or {@code ContentDetectors}, which
 * {@code DetectorCatalogue} joins:
 *
 * <pre>{@code
 * Detector.prefix("aws-key", "SECRET", "aws-key", CREDENTIAL, "AKIA", CharSet.BASE32, 16, 16)
 * Detector.context("password", "SECRET", "password", CREDENTIAL, List.of("password"), CharSet.VALUE, 6, 128, 2.0)
 * Detector.number("us-npi", "US_NPI", HEALTH, new int[] {10}, Luhn::npi).near(0.9, "npi")
 * Detector.token("us-ssn", "US_SSN", PERSONAL, "999 99 9999", Checksum.NONE).near(0.85, "ssn")
 * Detector.token("passport", "US_PASSPORT", PERSONAL, "A99999999|999999999", Checksum.NONE).onlyNear(0.6, "passport")
 * Detector.literal("email", "EMAIL_ADDRESS", "", PERSONAL, List.of("@"), PiiDetectors::email).score(1.0)
 * Detector.phrase("override", "PROMPT_INJECTION", "override", THREAT, "ignore previous instructions")
 * Detector.run("host", "URL", "", PERSONAL, RunKind.DOTTED, Hosts::match)
 * }</pre>
 *
 * All of them see the folded view ({@code io.writ.engine.text.TextView}): ASCII, letters of other
 * scripts as one byte value, hidden characters gone. Literals and context words are found ignoring
 * case in one automaton; context words are whole words, 60 bytes before to 30 behind a candidate,
 * and give it {@code nearScore}. {@code prefix} compares its literal exactly. {@code token} and
 * {@code number} take candidates whose letters have one case, refuse lower case without checksum or
 * context word, and never match inside something longer that hyphens, dots or slashes join. A
 * {@code Matcher} works by hand with {@code Haystack} and must stay bounded or use {@code runEnd}:
 * {@code CatalogueGrowthTest} holds every entry to linear work.
 *
 * <p>Overlapping hits are resolved by {@code Overlaps}. Phrase lists of a plan become detectors in
 * {@code PhraseLists}; allow lists take values out before that.
 */
@NullMarked
package io.writ.engine.detect;

import org.jspecify.annotations.NullMarked;
