package io.calendarsync.internal.ics;

import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates and times as RFC 5545 writes them. */
final class Stamps {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private Stamps() {}

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    static String local(LocalDateTime time) {
        return time.format(LOCAL);
    }

    static String utc(Instant instant) {
        return local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    /** The moment as the clocks of a zone show it. */
    static String wall(Instant instant, String zone) {
        return local(LocalDateTime.ofInstant(instant, ZoneId.of(zone)));
    }

    /** When the occurrence of a day starts by the rule of a timed series, also where a clock change skips that time. */
    static String wall(EventTime.Timed first, LocalDate day) {
        return local(day.atTime(LocalTime.ofInstant(first.start(), ZoneId.of(first.zone()))));
    }
}
