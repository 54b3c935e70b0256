package io.calendarsync.internal.event;

import io.calendarsync.event.EventTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The last day or moment on which a rule may hit.
 *
 * @param at the start of the day, or the time
 */
record RuleEnd(LocalDateTime at, Sort sort) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    /** What an end is given as. */
    enum Sort {
        /** A day, which counts whole. */
        DAY,
        /** A time on the clock of the event. */
        LOCAL,
        /** A time in UTC. */
        UTC
    }

    static Optional<RuleEnd> read(String text) {
        boolean utc = text.endsWith("Z");
        String stamp = utc ? text.substring(0, text.length() - 1) : text;
        if (stamp.length() == 8 && !utc) {
            return day(stamp).map(day -> new RuleEnd(day.atStartOfDay(), Sort.DAY));
        }
        if (stamp.length() != 15 || stamp.charAt(8) != 'T') {
            return Optional.empty();
        }
        return day(stamp.substring(0, 8))
                .flatMap(day -> time(stamp.substring(9)).map(day::atTime))
                .map(time -> new RuleEnd(time, utc ? Sort.UTC : Sort.LOCAL));
    }

    /** The same end as calendars write it: a day for whole days, else a moment; as it is where the zone is unknown. */
    RuleEnd as(EventTime first) {
        if (first instanceof EventTime.AllDay) {
            return new RuleEnd(at.toLocalDate().atStartOfDay(), Sort.DAY);
        }
        if (sort == Sort.UTC) {
            return this;
        }
        return zone((EventTime.Timed) first).map(this::in).orElse(this);
    }

    /** The last moment that it allows, in its canonical form; a day of its own is taken in UTC. */
    Instant moment() {
        return (sort == Sort.DAY ? at.plusDays(1).minusSeconds(1) : at).toInstant(ZoneOffset.UTC);
    }

    private RuleEnd in(ZoneId zone) {
        Instant moment = sort == Sort.DAY
                ? at.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
                : at.atZone(zone).toInstant();
        LocalDateTime shown = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        // The end of the year 9999 means for ever; what no stamp can write is as far away.
        LocalDateTime capped = shown.isAfter(LATEST) ? LATEST : shown.isBefore(EARLIEST) ? EARLIEST : shown;
        return new RuleEnd(capped, Sort.UTC);
    }

    private static Optional<ZoneId> zone(EventTime.Timed time) {
        try {
            return Optional.of(ZoneId.of(time.zone()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return RuleNumbers.digits(text).filter(number -> number >= 1_01_01).flatMap(number -> {
            try {
                return Optional.of(LocalDate.of(number / 1_00_00, number / 1_00 % 100, number % 100));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        });
    }

    private static Optional<LocalTime> time(String text) {
        return RuleNumbers.digits(text).flatMap(number -> {
            try {
                return Optional.of(LocalTime.of(number / 1_00_00, number / 1_00 % 100, number % 100));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String toString() {
        return sort == Sort.DAY ? DAY.format(at) : TIME.format(at) + (sort == Sort.UTC ? "Z" : "");
    }
}
