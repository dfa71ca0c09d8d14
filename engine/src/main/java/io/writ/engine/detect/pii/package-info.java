/** Personal data with a form of its own: identifiers by area, addresses, telephones, dates. */
@NullMarked
package io.writ.engine.detect.pii;

import org.jspecify.annotations.NullMarked;
