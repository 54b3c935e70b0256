/** What Google stores: people, calendars and their events. */
@NullMarked
package io.calendarsync.testkit.internal.google.calendar;

import org.jspecify.annotations.NullMarked;
