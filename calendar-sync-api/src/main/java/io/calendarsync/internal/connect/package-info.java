/** Connecting an account and letting go of it. */
@NullMarked
package io.calendarsync.internal.connect;

import org.jspecify.annotations.NullMarked;
