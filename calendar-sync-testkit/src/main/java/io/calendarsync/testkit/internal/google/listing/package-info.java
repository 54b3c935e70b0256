/** Which events a caller sees, and in how many pages. */
@NullMarked
package io.calendarsync.testkit.internal.google.listing;

import org.jspecify.annotations.NullMarked;
