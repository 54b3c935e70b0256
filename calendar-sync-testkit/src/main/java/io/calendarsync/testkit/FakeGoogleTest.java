package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.junit.FakeGoogleExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a Google of its own and what a host needs to sync with it; nothing is to be extended.
 *
 * <p>Test methods, and those that run before and after each, get by the type of their parameters:
 *
 * <ul>
 *   <li>{@link FakeWorld}: accounts, calendars, counts and faults; {@link FakeGoogle}: the same over HTTP, started when it is
 *       asked for and closed at the end
 *   <li>{@link MutableClock}: the time of everything, which stands still until it is moved, and {@link RecordingPause},
 *       which moves it whenever the engine waits
 *   <li>{@link io.calendarsync.SyncEngine}: ready, over {@link FakeCalendar} and the doubles below
 *   <li>{@link io.calendarsync.SyncEngine.Builder}: the same before it is built, to be given another provider, source or
 *       store
 *   <li>{@link InMemoryEventSource} with a feed, {@link InMemorySyncStore}, {@link InMemoryTokenStore} and
 *       {@link RecordingListener}: what that engine uses
 * </ul>
 *
 * <p>Within one test all of them belong together; another test gets others. Every run of a test is the
 * same, but for the sealed form of tokens.
 *
 * <p>A test fails when it leaves something behind: a call that the fake does not know, a fault that was armed and never
 * struck, a server that it started itself, a thread that is still at work in the engine or the kit. Threads are not looked at when JUnit runs tests in parallel.
 *
 * <pre>{@code
 * @FakeGoogleTest
 * class BookingsTest {
 *     @Test
 *     void aBookingIsSynced(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(FakeGoogleExtension.class)
public @interface FakeGoogleTest {}
