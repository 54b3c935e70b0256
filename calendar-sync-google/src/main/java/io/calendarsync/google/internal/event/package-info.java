/** Events between our words and Google's. */
@NullMarked
package io.calendarsync.google.internal.event;

import org.jspecify.annotations.NullMarked;
