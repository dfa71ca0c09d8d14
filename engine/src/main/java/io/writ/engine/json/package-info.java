/**
 * The one reader of the JSON form of an interaction: the service, the command line and the cases
 * beside the rules all go through it, so that they accept and refuse the same.
 */
@NullMarked
package io.writ.engine.json;

import org.jspecify.annotations.NullMarked;
