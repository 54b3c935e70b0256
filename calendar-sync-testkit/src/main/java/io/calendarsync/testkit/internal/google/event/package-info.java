/** What Google makes of one event: its fields, its times, its versions. */
@NullMarked
package io.calendarsync.testkit.internal.google.event;

import org.jspecify.annotations.NullMarked;
