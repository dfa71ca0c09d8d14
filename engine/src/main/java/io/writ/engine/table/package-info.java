/** Decision tables in the Drools spreadsheet form: from cells to rule text, row by row. */
@NullMarked
package io.writ.engine.table;

import org.jspecify.annotations.NullMarked;
