/** How fast detection is, beside what it aims at. */
@NullMarked
package io.writ.samples.speed;

import org.jspecify.annotations.NullMarked;
