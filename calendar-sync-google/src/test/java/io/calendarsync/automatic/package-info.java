/** Stories of hosts that sync nothing themselves, each told on all three fronts, on a clock that only tests move. */
@NullMarked
package io.calendarsync.automatic;

import org.jspecify.annotations.NullMarked;
