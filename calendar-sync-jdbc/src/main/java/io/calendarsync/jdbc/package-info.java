/**
 * Stores in a relational database: PostgreSQL 14 and later, and H2, over the host's own {@code DataSource}.
 *
 * <p>{@link io.calendarsync.jdbc.Schema} makes the tables, {@link io.calendarsync.jdbc.JdbcSyncStore} and
 * {@link io.calendarsync.jdbc.JdbcTokenStore} keep what the engine remembers, {@link io.calendarsync.jdbc.JdbcOutbox}
 * marks bookings as changed within the host's own transaction.
 */
@NullMarked
package io.calendarsync.jdbc;

import org.jspecify.annotations.NullMarked;
