/** The database behind the stores: its dialect, its sessions, its schema. */
@NullMarked
package io.calendarsync.jdbc.internal;

import org.jspecify.annotations.NullMarked;
