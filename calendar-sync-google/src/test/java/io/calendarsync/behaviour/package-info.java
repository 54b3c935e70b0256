/** Stories of hosts, each told on {@code FakeCalendar}, on {@code GoogleCalendar} in process, and over loopback HTTP. */
@NullMarked
package io.calendarsync.behaviour;

import org.jspecify.annotations.NullMarked;
