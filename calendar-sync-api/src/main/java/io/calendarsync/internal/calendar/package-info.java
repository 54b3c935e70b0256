/** Which calendars an account has, which of them a connection uses, and by what they are known. */
@NullMarked
package io.calendarsync.internal.calendar;

import org.jspecify.annotations.NullMarked;
