/** Letting go in full: what becomes of events, channels and blocked time, what is owed, and what is erased. */
@NullMarked
package io.calendarsync.lettinggo;

import org.jspecify.annotations.NullMarked;
