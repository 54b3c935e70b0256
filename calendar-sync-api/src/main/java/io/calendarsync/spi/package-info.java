/**
 * What a host or a calendar provider implements.
 *
 * <p>A host brings an {@link io.calendarsync.spi.EventSource} (its bookings), a {@link io.calendarsync.spi.TokenStore}
 * and a {@link io.calendarsync.spi.SyncStore} (ready ones exist), and a {@link io.calendarsync.spi.TokenCipher} with
 * its keys. A provider implements {@link io.calendarsync.spi.CalendarProvider}. Rules are numbered; the contract suites
 * of the test kit name their tests after them.
 */
@NullMarked
package io.calendarsync.spi;

import org.jspecify.annotations.NullMarked;
