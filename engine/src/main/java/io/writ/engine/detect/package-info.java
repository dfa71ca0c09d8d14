/**
 * Detectors: from text to hits. They look at text and never decide anything.
 *
 * <p>{@link io.writ.engine.detect.Detectors} compiles a plan and scans; {@code DetectorCatalogue}
 * joins what the families declare. {@code form} has what a detector is declared with, {@code scan}
 * the passes over a text, {@code pii}, {@code secret}, {@code content} and {@code injection} the
 * families, {@code checksum} check digits. Families know {@code form}, never {@code scan} or each
 * other; {@code scan} knows no family.
 *
 * <h2>Declaring a detector</h2>
 *
 * One line in a family's list:
 *
 * <pre>{@code
 * Detector.prefix("aws-key", "SECRET", "aws-key", CREDENTIAL, "AKIA", CharSet.UPPER_DIGITS, 16, 16)
 * Detector.token("us-ssn", "US_SSN", PERSONAL, "999 99 9999", Checksum.NONE).near(0.85, "ssn")
 * Detector.token("passport", "US_PASSPORT", PERSONAL, "A99999999|999999999", Checksum.NONE).onlyNear(0.6, "passport")
 * Detector.literal("email", "EMAIL_ADDRESS", "", PERSONAL, List.of("@"), EmailMatcher::match).score(1.0)
 * Detector.phrase("override", "PROMPT_INJECTION", "override", THREAT, "ignore previous instructions")
 * Detector.cell("pin-column", "PIN", "", PAYMENT, LabelledMatcher::pinCell).onlyNear(0.75, "pin")
 * Detector.run("host", "URL", "", PERSONAL, RunKind.DOTTED, UrlMatcher::bare)
 * }</pre>
 *
 * <p>Phrase lists of a plan become detectors in {@code PhraseLists}; allow lists take values out
 * before overlaps are resolved.
 */
@NullMarked
package io.writ.engine.detect;

import org.jspecify.annotations.NullMarked;
