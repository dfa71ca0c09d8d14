/** Attacks on tools and readers: injected statements, paths, links, text that nobody sees. */
@NullMarked
package io.writ.engine.detect.content;

import org.jspecify.annotations.NullMarked;
