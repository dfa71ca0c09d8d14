/** The service over HTTP: routes, answers, problems. */
@NullMarked
package io.writ.api.http;

import org.jspecify.annotations.NullMarked;
