package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.EventField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final EventTime NINE = time("2026-03-10T08:00:00Z", "2026-03-10T09:00:00Z");

    @Test
    void fingerprintsNeverChangeWithinAVersion() {
        EventDetails full = full().build().details();

        // Every unchanged event of every connection is recognised by these.
        assertEquals("v1:mh66ZwhkHnPFfiKxzrfo-hl6wubVGqolHbA7McHAmJA", Fingerprint.of(full));
    }

    @Test
    void whateverAPersonWouldSeeMakesAnotherFingerprint() {
        List<EventDetails> all = List.of(
                full().build().details(),
                full().color(EventColor.BASIL).build().details(),
                full().visibility(Visibility.PUBLIC).build().details(),
                full().availability(Availability.BUSY).build().details(),
                full().location("there").build().details(),
                full().description("other").build().details(),
                full().link("Booking", "https://shop.example/2").build().details(),
                event("Ring sizing", NINE).build().details(),
                event("Ring sizing", EventTime.allDay(LocalDate.of(2026, 3, 10)))
                        .build()
                        .details(),
                event(
                                "Ring sizing",
                                EventTime.timed(
                                        instant("2026-03-10T08:00:00Z"),
                                        instant("2026-03-10T09:00:00Z"),
                                        ZoneId.of("UTC")))
                        .build()
                        .details(),
                event("Ring sizing", time("2026-03-10T08:00:00Z", "2026-03-10T09:01:00Z"))
                        .build()
                        .details());
        Set<String> prints = new HashSet<>();
        all.forEach(details -> prints.add(Fingerprint.of(details)));

        assertEquals(all.size(), prints.size());
    }

    @Test
    void whatACalendarDoesNotKeepMakesNone() {
        EventDetails sloppy =
                NormalForm.of(event(" Ring sizing ", time("2026-03-10T08:00:00.123Z", "2026-03-10T09:00:00.9Z"))
                        .description("one\r\ntwo ")
                        .location("  ")
                        .build()
                        .details());
        EventDetails neat = NormalForm.of(
                event("Ring sizing", NINE).description("one\ntwo").build().details());

        assertEquals(Fingerprint.of(neat), Fingerprint.of(sloppy));
    }

    @Test
    void anEchoIsHeldAgainstTheHostsFieldsAlone() {
        EventDetails wanted = event("Ring sizing", NINE)
                .availability(Availability.BUSY)
                .build()
                .details();
        EventDetails coloured =
                event("Ring sizing", NINE).color(EventColor.TOMATO).build().details();

        assertTrue(Fingerprint.shows(coloured, wanted, Set.of()), "busy is shown by silence, the colour is the user's");
        assertFalse(
                Fingerprint.shows(coloured, wanted, Set.of(EventField.COLOR)), "a colour that was the host's is to go");
        assertFalse(Fingerprint.shows(event("Other", NINE).build().details(), wanted, Set.of()));
    }

    private static CalendarEvent.Builder full() {
        return event("Ring sizing", NINE)
                .description("one\ntwo")
                .location("here")
                .color(EventColor.TOMATO)
                .visibility(Visibility.PRIVATE)
                .availability(Availability.FREE)
                .link("Booking", "https://shop.example/1");
    }

    private static CalendarEvent.Builder event(String title, EventTime time) {
        return CalendarEvent.builder(EventKey.of("appointment", "A-1"), title, time);
    }

    private static EventTime time(String start, String end) {
        return EventTime.timed(instant(start), instant(end), BERLIN);
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}
