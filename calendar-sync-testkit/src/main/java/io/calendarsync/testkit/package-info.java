/**
 * What tests of a host or of an implementation need: doubles that behave, and contracts to be held against.
 *
 * <p>A {@link io.calendarsync.testkit.FakeWorld} is what Google keeps: accounts, calendars, consents. Two fronts stand
 * before it: {@link io.calendarsync.testkit.FakeGoogle} speaks Google's HTTP, {@link
 * io.calendarsync.testkit.FakeCalendar} is a provider in memory.
 *
 * <p>{@link io.calendarsync.testkit.FakeGoogleTest} gives a JUnit test all of it at once.
 *
 * <p>{@link io.calendarsync.testkit.InMemorySyncStore}, {@link io.calendarsync.testkit.InMemoryTokenStore} and
 * {@link io.calendarsync.testkit.InMemoryEventSource} are whole implementations that pass the same contracts as any
 * other; a sink in memory is {@link io.calendarsync.spi.BlockedTimes#inMemory}. Whoever implements one of these interfaces extends
 * {@link io.calendarsync.testkit.TokenStoreContract}, {@link io.calendarsync.testkit.TokenCipherContract},
 * {@link io.calendarsync.testkit.SyncStoreContract}, {@link io.calendarsync.testkit.EventSourceContract},
 * {@link io.calendarsync.testkit.BlockedTimeSinkContract} or {@link io.calendarsync.testkit.CalendarProviderContract},
 * implements one factory method, and runs it with JUnit. Nothing else in here needs JUnit.
 */
@NullMarked
package io.calendarsync.testkit;

import org.jspecify.annotations.NullMarked;
