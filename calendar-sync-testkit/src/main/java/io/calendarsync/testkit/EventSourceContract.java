package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.internal.contract.Race;
import io.calendarsync.testkit.internal.contract.SourceReader;
import io.calendarsync.testkit.internal.contract.SourceSamples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of an {@link io.calendarsync.spi.EventSource}; extend it and say how one is made and changed.
 *
 * <p>Tests are named after the rules. Those of a feed are skipped for a source without one. Confined to one thread, but
 * for the threads that a test itself starts.
 *
 * <pre>{@code
 * class MySourceTest extends EventSourceContract {
 *     @Override
 *     protected SourceHarness create() {
 *         return new MyHarness(new MyBookings());
 *     }
 * }
 * }</pre>
 */
public abstract class EventSourceContract {
    private SourceHarness host;
    private SourceReader reader;

    /** Extended for one implementation. */
    protected EventSourceContract() {}

    /** A fresh source without any booking. */
    protected abstract SourceHarness create();

    @BeforeEach
    void makeSource() {
        host = create();
        reader = new SourceReader(host.source());
    }

    @Test
    void E1_aBookingThatStandsIsPresent() {
        CalendarEvent event = put(1, "Haircut");
        assertEquals(new SourceChange.Present(event), find(event.key()), "E1: check that find reads what was booked");
    }

    @Test
    void E1_aBookingIsPresentAsItWasLastChanged() {
        put(1, "Haircut");
        CalendarEvent changed = put(1, "Haircut and shave");
        assertEquals(
                new SourceChange.Present(changed), find(changed.key()), "E1: check that find reads the last change");
    }

    @Test
    void E2_findIsAsFreshAsThePageBefore() {
        for (int version = 1; version <= 3; version++) {
            CalendarEvent event = put(1, Integer.toString(version));
            reader.listPage(Optional.empty());
            reader.changes(Cursor.START);
            assertEquals(
                    version,
                    version(((SourceChange.Present) find(event.key())).event()),
                    "E2: find is staler than the page before it; check caches and replicas");
        }
    }

    @Test
    void E2_findIsAsFreshAsAnyPageWhileOthersWrite() {
        put(1, "0");
        Race.run(number -> {
            for (int version = 1; version <= 50; version++) {
                if (number == 0) {
                    put(1, Integer.toString(version));
                } else {
                    int listed =
                            version(reader.listPage(Optional.empty()).events().get(0));
                    int found = version(((SourceChange.Present) find(SourceSamples.key(1))).event());
                    assertTrue(
                            found >= listed,
                            "E2: find answered version " + found + " after a page had " + listed
                                    + "; check caches and replicas");
                }
            }
            return true;
        });
    }

    @Test
    void E3_aBookingThatIsGoneIsNotPresent() {
        CalendarEvent event = put(1, "Haircut");
        host.remove(SourceSamples.CONNECTION, event.key());
        Found found = find(event.key());
        assertFalse(found instanceof SourceChange.Present, "E3: check that find leaves cancelled bookings out");
        assertEquals(event.key(), found.key(), "E3: check that the answer is about the key that was asked for");
    }

    @Test
    void E3_theBookingOfAnotherConnectionIsNotPresent() {
        CalendarEvent event = put(1, "Haircut");
        Found found = host.source().find(SourceSamples.OTHER, event.key());
        assertFalse(found instanceof SourceChange.Present, "E3: check that find looks at the connection");
    }

    @Test
    void E4_everyBookingIsListed() {
        put(1_100);
        assertEquals(SourceSamples.keys(1, 1_100), reader.listAll(), "E4: check the bounds between pages");
    }

    @Test
    void E4_whatStandsIsListedThoughOthersComeAndGo() {
        put(1_100);
        Listing first = reader.listPage(Optional.empty());
        Set<EventKey> seen = SourceReader.keys(first);
        first.events().stream().map(CalendarEvent::key).forEach(key -> host.remove(SourceSamples.CONNECTION, key));
        SourceSamples.keys(2_001, 2_005).forEach(key -> host.put(SourceSamples.CONNECTION, SourceSamples.event(key)));
        if (first.end() instanceof Listing.End.More more) {
            seen.addAll(reader.listFrom(Optional.of(more.after())));
        }
        Set<EventKey> missed = new TreeSet<>(SourceSamples.keys(1, 1_100));
        missed.removeAll(seen);
        assertEquals(Set.of(), missed, "E4: page by key and never by offset; these were passed over");
    }

    @Test
    void E5_theEmptyListingOfANewConnectionEnds() {
        Listing page = reader.listPage(Optional.empty());
        assertEquals(List.of(), page.events(), "E5: nothing was booked yet");
        assertFalse(page.end() instanceof Listing.End.More, "E5: check that an empty page ends the listing");
    }

    @Test
    void E5_aCompleteListingHasAllOfTheWindow() {
        put(30);
        Window window =
                new Window(SourceSamples.start(11), SourceSamples.start(20).plus(Duration.ofMinutes(1)));
        SourceReader narrow = new SourceReader(host.source(), window);
        Set<EventKey> listed = narrow.listAll();
        if (narrow.wasComplete()) {
            assertTrue(
                    listed.containsAll(SourceSamples.keys(11, 20)),
                    "E5: check the window's bounds: what starts in it or runs into it belongs to it; listed " + listed);
        }
    }

    @Test
    void E6_aLateCommitIsNotPassedOver() {
        Optional<Runnable> commit =
                host.putUncommitted(SourceSamples.CONNECTION, SourceSamples.event(SourceSamples.key(1)));
        assumeTrue(commit.isPresent(), "E6 is untested: the harness knows no uncommitted change");
        put(2, "Committed at once");
        SourceReader.Feed before = feed(Cursor.START);
        commit.get().run();
        SourceReader.Feed after = feed(before.end());
        assertTrue(
                after.changes().containsKey(SourceSamples.key(1)),
                "E6: the cursor moved past a change that was not yet committed; order by commit, or read an overlap again");
    }

    @Test
    void E7_whatFollowsACursorIsHandedOutAgain() {
        put(20);
        Cursor middle = feed(Cursor.START).end();
        CalendarEvent changed = put(3, "Changed");
        host.remove(SourceSamples.CONNECTION, SourceSamples.key(4));
        for (int again = 0; again < 3; again++) {
            SourceReader.Feed feed = feed(middle);
            assertEquals(
                    new SourceChange.Present(changed),
                    feed.changes().get(SourceSamples.key(3)),
                    "E7: check that reading the feed consumes nothing");
            assertEquals(
                    new SourceChange.Removed(SourceSamples.key(4)),
                    feed.changes().get(SourceSamples.key(4)),
                    "E7: check that a cancelled booking stays in the feed");
        }
    }

    @Test
    void E7_theFeedFromItsStartHasEverything() {
        put(1_100);
        assertTrue(
                feed(Cursor.START).changes().keySet().containsAll(SourceSamples.keys(1, 1_100)),
                "E7: check the bounds between pages of the feed");
    }

    @Test
    void E8_anUnreadableCursorIsNamed() {
        put(3);
        feed(Cursor.START);
        Changes answer = reader.changes(new Cursor("?? of another version"));
        assertInstanceOf(
                Changes.CursorUnreadable.class, answer, "E8: answer so, do not throw, and do not begin at the start");
    }

    @Test
    void E9_aKeyStandsOnceOnAPageOfAListing() {
        put(30);
        put(7, "Changed");
        put(7, "Changed again");
        Listing page = reader.listPage(Optional.empty());
        assertEquals(page.events().size(), SourceReader.keys(page).size(), "E9: check joins that multiply rows");
    }

    private SourceReader.Feed feed(Cursor from) {
        assumeTrue(reader.changes(Cursor.START) instanceof Changes.Page, "the source has no feed");
        return reader.feed(from);
    }

    private void put(int count) {
        SourceSamples.keys(1, count).forEach(key -> host.put(SourceSamples.CONNECTION, SourceSamples.event(key)));
    }

    private CalendarEvent put(int number, String title) {
        CalendarEvent event = SourceSamples.event(SourceSamples.key(number), title);
        host.put(SourceSamples.CONNECTION, event);
        return event;
    }

    private Found find(EventKey key) {
        return host.source().find(SourceSamples.CONNECTION, key);
    }

    private static int version(CalendarEvent event) {
        return Integer.parseInt(event.details().title());
    }
}
