/** Fixed scenarios, ended at each call that they make, and gone on with: every promise holds wherever a process stops. */
@NullMarked
package io.calendarsync.simulation.crash;

import org.jspecify.annotations.NullMarked;
