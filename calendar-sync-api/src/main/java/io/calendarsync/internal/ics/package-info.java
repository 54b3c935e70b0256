/** Events for calendars that are not connected: as an iCalendar file (RFC 5545) and as a link. */
@NullMarked
package io.calendarsync.internal.ics;

import org.jspecify.annotations.NullMarked;
