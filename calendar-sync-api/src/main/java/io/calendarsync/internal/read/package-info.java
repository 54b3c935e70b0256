/** What calendars tell of other people's events: what blocks time, and how far to look. */
@NullMarked
package io.calendarsync.internal.read;

import org.jspecify.annotations.NullMarked;
