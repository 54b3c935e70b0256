package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventSourcesTest {
    private static final ConnectionId ID = ConnectionId.of("t");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final List<CalendarEvent> bookings = new ArrayList<>();
    private final EventSource source = EventSources.list(id -> bookings);

    @Test
    void aListIsReadAllAndPagedByKeyWhateverItsOrder() {
        for (int number = 0; number < 1_001; number++) {
            bookings.add(event("A-" + number, DAY));
        }
        Collections.shuffle(bookings, new Random(1));
        List<CalendarEvent> listed = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Listing page = source.all(ID, Window.ALL, after);
            listed.addAll(page.events());
            sizes.add(page.events().size());
            after = page.end() instanceof Listing.End.More more ? Optional.of(more.after()) : Optional.empty();
        } while (after.isPresent());
        bookings.sort((one, other) -> one.key().compareTo(other.key()));
        assertEquals(bookings, listed);
        assertEquals(List.of(500, 500, 1), sizes);
        assertEquals(new Changes.ReadAll(), source.changesSince(ID, Cursor.START));
    }

    @Test
    void aListOfExactlyAPageIsCompleteAtOnce() {
        for (int number = 0; number < 500; number++) {
            bookings.add(event("A-" + number, DAY));
        }
        assertInstanceOf(
                Listing.End.Complete.class,
                source.all(ID, Window.ALL, Optional.empty()).end());
    }

    @Test
    void aKeyThatStandsTwiceIsListedTwiceOnOnePageAndNotFound() {
        for (int number = 0; number < 500; number++) {
            bookings.add(event("A-" + (1_000 + number), DAY));
        }
        CalendarEvent twin = event("A-1499", DAY.plusDays(1));
        bookings.add(0, event("A-2000", DAY));
        bookings.add(twin);
        assertEquals(501, source.all(ID, Window.ALL, Optional.empty()).events().size());
        assertEquals(new Found.Unknown(twin.key()), source.find(ID, twin.key()));
        assertEquals(
                new SourceChange.Removed(EventKey.of("appointment", "none")),
                source.find(ID, EventKey.of("appointment", "none")));
    }

    @Test
    void theWindowIsKept() {
        for (int day = 0; day < 10; day++) {
            bookings.add(event("A-" + day, DAY.plusDays(day)));
        }
        Window window = new Window(
                DAY.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                DAY.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertEquals(Listing.complete(bookings.subList(2, 4)), source.all(ID, window, Optional.empty()));
    }

    @Test
    void aListThatCannotBeReadThrows() {
        EventSource broken = EventSources.list(id -> {
            throw new IllegalStateException("no database");
        });
        assertThrows(IllegalStateException.class, () -> broken.all(ID, Window.ALL, Optional.empty()));
        assertThrows(IllegalStateException.class, () -> broken.find(ID, EventKey.of("a", "b")));
    }

    @Test
    void anOverlapIsNotNegative() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EventSources.byTime(Clock.systemUTC(), Duration.ofSeconds(-1), new TimeRows()));
    }

    private static CalendarEvent event(String id, LocalDate day) {
        return CalendarEvent.of(EventKey.of("appointment", id), "title", EventTime.allDay(day));
    }
}
