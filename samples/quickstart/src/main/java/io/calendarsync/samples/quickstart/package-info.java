/** The program of the README: a shop connects its calendar, syncs, changes its mind, and lets go. */
@NullMarked
package io.calendarsync.samples.quickstart;

import org.jspecify.annotations.NullMarked;
