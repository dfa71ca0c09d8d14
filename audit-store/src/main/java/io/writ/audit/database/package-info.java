/** Connections to PostgreSQL: roles, migrations and the settings that durability depends on. */
@NullMarked
package io.writ.audit.database;

import org.jspecify.annotations.NullMarked;
