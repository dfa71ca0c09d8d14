/** Tables with intervals and charts, as Markdown and as one HTML page that loads nothing. */
@NullMarked
package io.writ.samples.detection.report;

import org.jspecify.annotations.NullMarked;
