/** Google Calendar behind the provider seam. */
@NullMarked
package io.calendarsync.google.internal;

import org.jspecify.annotations.NullMarked;
