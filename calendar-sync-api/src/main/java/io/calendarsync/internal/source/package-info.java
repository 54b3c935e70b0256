/** The ready-made sources behind {@code EventSources}. */
@NullMarked
package io.calendarsync.internal.source;

import org.jspecify.annotations.NullMarked;
