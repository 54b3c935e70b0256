/** Google's calendars and events: documents and the rules they obey. */
@NullMarked
package io.calendarsync.testkit.internal.google.calendar;

import org.jspecify.annotations.NullMarked;
