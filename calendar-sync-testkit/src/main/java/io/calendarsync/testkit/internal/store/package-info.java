/** The parts of the in-memory store, one for each concern. */
@NullMarked
package io.calendarsync.testkit.internal.store;

import org.jspecify.annotations.NullMarked;
