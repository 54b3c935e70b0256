package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A calendar of which a window is read, and read on. */
public abstract class SeeingScene extends SeriesScene {
    /** From the 10th until the 20th of March. */
    static final Window TEN_DAYS = new Window(at("2026-03-10T00:00"), at("2026-03-20T00:00"));

    static final EventTime INSIDE = hour("2026-03-12T09:00");

    SeeingScene() {}

    /** A reading to its end: what it showed, over all its pages, and where it goes on. */
    record Seen(List<SeenEvent> events, int unreadable, String position) {
        Seen {
            events = List.copyOf(events);
        }

        List<String> titles() {
            return events.stream()
                    .flatMap(seen -> seen.event().details().stream())
                    .map(details -> details.title())
                    .sorted()
                    .toList();
        }

        List<String> ids() {
            return events.stream().map(seen -> seen.event().id()).toList();
        }

        SeenEvent only() {
            assertEquals(1, events.size(), () -> "exactly one event must be seen, not " + ids());
            return events.get(0);
        }

        SeenEvent titled(String title) {
            return events.stream()
                    .filter(seen -> seen.event()
                            .details()
                            .filter(details -> details.title().equals(title))
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(title + " is not among " + titles()));
        }

        List<RemoteEvent.Of> occurrences() {
            return events.stream()
                    .flatMap(seen -> seen.event().occurrence().stream())
                    .toList();
        }
    }

    Seen from(CalendarCall call, Window window) {
        return seen(call, window, Optional.empty());
    }

    Seen since(CalendarCall call, Seen before) {
        return seen(call, TEN_DAYS, Optional.of(before.position()));
    }

    private Seen seen(CalendarCall call, Window window, Optional<String> since) {
        List<SeenEvent> events = new ArrayList<>();
        int unreadable = 0;
        Optional<String> next = Optional.empty();
        SeenPage page;
        do {
            page = done(provider().see(call, window, since, next));
            events.addAll(page.events());
            unreadable += page.unreadable();
            next = page.next();
            assertEquals(next.isEmpty(), page.position().isPresent(), "a position must be on the last page alone");
        } while (next.isPresent());
        return new Seen(events, unreadable, page.position().orElseThrow());
    }

    static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }

    static EventTime hour(String utc) {
        return new EventTime.Timed(at(utc), at(utc).plusSeconds(3600), "Europe/Berlin");
    }

    static EventTime wholeDay(int ofMarch) {
        return EventTime.allDay(LocalDate.of(2026, 3, ofMarch));
    }
}
