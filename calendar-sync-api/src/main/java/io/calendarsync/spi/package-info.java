/**
 * What a host or a calendar provider implements.
 *
 * <ul>
 *   <li><b>A host</b> brings its bookings as an {@link io.calendarsync.spi.EventSource} ({@link
 *       io.calendarsync.spi.EventSources} has ready ones), a place for sealed tokens as a {@link
 *       io.calendarsync.spi.TokenStore}, its keys as a {@link io.calendarsync.spi.TokenCipher}, and may listen as a
 *       {@link io.calendarsync.spi.SyncListener}. A {@link io.calendarsync.spi.BlockedTimeSink} keeps what else
 *       takes up a person's time ({@link io.calendarsync.spi.BlockedTimes} is a ready one).
 *   <li><b>A store</b> implements {@link io.calendarsync.spi.SyncStore}; what it keeps are the records that are named
 *       there.
 *   <li><b>A calendar service</b> implements {@link io.calendarsync.spi.CalendarProvider}; what it takes and answers are
 *       the records that are named there.
 * </ul>
 *
 * <p>Rules are numbered in the Javadoc; for each interface that has rules the test kit has a contract suite, whose tests
 * are named after them.
 */
@NullMarked
package io.calendarsync.spi;

import org.jspecify.annotations.NullMarked;
