/** One run: what is due, what to do about it, doing it. */
@NullMarked
package io.calendarsync.internal.sync;

import org.jspecify.annotations.NullMarked;
