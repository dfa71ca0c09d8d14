package io.writ.engine.pipeline;

import io.writ.engine.detect.Hit;
import io.writ.engine.redact.Edits;

/**
 * A hit and where it is.
 *
 * @param part index of the part
 * @param place of the value or member name in a JSON part; the root for text
 * @param path as a finding gives it
 * @param text the whole text that holds the span
 */
record Located(Hit hit, int part, Edits.Place place, String path, boolean onKey, String text) {
  String value() {
    return text.substring(hit.start(), hit.end());
  }
}
