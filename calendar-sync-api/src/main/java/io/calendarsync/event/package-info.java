/**
 * What stands on a calendar: events as the host says them.
 *
 * <p>The values here take whatever the host's data holds, so that one bad booking can be named and set aside instead
 * of stopping a page; the engine checks every event at its boundary.
 */
@NullMarked
package io.calendarsync.event;

import org.jspecify.annotations.NullMarked;
