/** Which policy set is in force in the service, and what became of changes to it. */
@NullMarked
package io.writ.api.policyset;

import org.jspecify.annotations.NullMarked;
