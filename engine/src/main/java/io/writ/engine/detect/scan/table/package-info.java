/** Tables inside a text, whose heads say what their columns hold. */
@NullMarked
package io.writ.engine.detect.scan.table;

import org.jspecify.annotations.NullMarked;
