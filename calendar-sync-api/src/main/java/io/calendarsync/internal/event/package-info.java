/** Events on their way to the calendar: checked, brought to one form, hashed, named. */
@NullMarked
package io.calendarsync.internal.event;

import org.jspecify.annotations.NullMarked;
