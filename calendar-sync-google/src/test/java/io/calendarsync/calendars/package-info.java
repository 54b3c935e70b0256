/** Which calendars a connection uses, and whose they are. */
@NullMarked
package io.calendarsync.calendars;

import org.jspecify.annotations.NullMarked;
