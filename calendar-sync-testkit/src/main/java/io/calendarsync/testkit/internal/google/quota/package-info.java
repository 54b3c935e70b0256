/** How much is used, and what is too much. */
@NullMarked
package io.calendarsync.testkit.internal.google.quota;

import org.jspecify.annotations.NullMarked;
