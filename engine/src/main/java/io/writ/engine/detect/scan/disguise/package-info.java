/** What looks like a value or a word that somebody broke, spelt or wrote in another way. */
@NullMarked
package io.writ.engine.detect.scan.disguise;

import org.jspecify.annotations.NullMarked;
