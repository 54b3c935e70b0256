/** Connections that rest, calendars that were written before, and everything taken back again. */
@NullMarked
package io.calendarsync.undo;

import org.jspecify.annotations.NullMarked;
