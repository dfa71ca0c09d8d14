/**
 * What detection is worth: labelled texts through the engine and through other systems, counted and
 * reported with intervals.
 *
 * <p>{@code Detection} is the command. A {@code Corpus} is a folder of labelled sets; {@code
 * SetPlan} says what each set's labels mean here. A {@code Scanner} gives findings ({@code
 * WritScanner} is the only place where the engine is built). The measures turn sets and findings
 * into sections of a report and into named figures, which {@code Baseline} can hold.
 */
@NullMarked
package io.writ.samples.detection;

import org.jspecify.annotations.NullMarked;
