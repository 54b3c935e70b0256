package io.calendarsync.testkit.takehome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.AddToCalendar;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;

/** What a file says about a zone is what its clocks do, in the years after the series begins. */
class ZonesInFilesTest {
    private static final Duration AROUND = Duration.ofHours(30);

    @Test
    void theClocksOfAHundredZonesAreSaidRightly() throws Exception {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(zones, new Random(1));
        zones = zones.subList(0, 90);
        Collections.addAll(
                zones,
                "Africa/Casablanca",
                "America/Nuuk",
                "Asia/Gaza",
                "Asia/Jerusalem",
                "Europe/Dublin",
                "Pacific/Apia",
                "Africa/Cairo",
                "Antarctica/Troll",
                "America/Santiago",
                "Europe/Berlin");
        for (String zone : zones) {
            for (int year : List.of(1983, 2026)) {
                check(ZoneId.of(zone), LocalDateTime.of(year, 6, 10, 9, 0));
            }
        }
    }

    private static void check(ZoneId zone, LocalDateTime first) throws Exception {
        CalendarEvent series = CalendarEvent.builder(
                        EventKey.of("visit", "V-1"), "Title", EventTime.timed(first, first.plusHours(1), zone))
                .repeats(Recurrence.yearly())
                .build();
        String file = AddToCalendar.of(series, "uid").ics(Instant.EPOCH);
        List<VTimeZone> said =
                new CalendarBuilder().build(new StringReader(file)).getComponents("VTIMEZONE");
        Instant at = first.atZone(zone).toInstant();
        Instant end = at.plus(Duration.ofDays(365 * 24));
        assertOffset(zone, at, said.get(0), file);
        while (at.isBefore(end)) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            at = change == null ? end : change.getInstant();
            if (change != null) {
                assertOffset(zone, at.minus(AROUND), said.get(0), file);
                assertOffset(zone, at.plus(AROUND), said.get(0), file);
            }
        }
        assertOffset(zone, end, said.get(0), file);
    }

    private static void assertOffset(ZoneId zone, Instant at, VTimeZone said, String file) {
        Observance observance = said.getApplicableObservance(at.atOffset(ZoneOffset.UTC));
        TzOffsetTo offset = observance.getRequiredProperty("TZOFFSETTO");
        assertEquals(zone.getRules().getOffset(at), offset.getOffset(), () -> zone + " at " + at + "\n" + file);
    }
}
