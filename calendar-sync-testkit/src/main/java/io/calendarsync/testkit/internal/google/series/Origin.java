package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ClockChanges;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where a series begins: what its rules count from, and which slot each time on its clock is.
 *
 * <p>A slot is the second of a timed occurrence. Of an all-day one it is its date, written as the seconds of that date's
 * midnight in UTC: a date never passes through a zone.
 *
 * @param local the start as the clock on the wall shows it
 * @param slot the start itself; in an hour that comes twice, the clock alone would not say which
 * @param zone the zone of a timed series; an all-day one has none
 * @param changes what times mean that the clocks skip or show twice
 */
record Origin(LocalDateTime local, long slot, Optional<ZoneId> zone, ClockChanges changes) {

    /** The origin that a start gives, written by Google or by a caller. */
    static Origin of(JsonObject start, ClockChanges changes) {
        try {
            Optional<String> date = Json.text(start, "date");
            if (date.isPresent()) {
                LocalDateTime midnight = LocalDate.parse(date.get()).atStartOfDay();
                return new Origin(midnight, midnight.toEpochSecond(ZoneOffset.UTC), Optional.empty(), changes);
            }
            ZoneId zone = Json.text(start, "timeZone")
                    .map(Origin::zone)
                    .orElseThrow(ApiErrors.REQUIRED.saying("Missing time zone definition for start time.")::refusal);
            Instant moment = moment(Json.text(start, "dateTime").orElse(""), zone);
            LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
            return new Origin(local, moment.getEpochSecond(), Optional.of(zone), changes);
        } catch (DateTimeException unreadable) {
            throw ApiErrors.INVALID.saying("Invalid start time.").refusal();
        }
    }

    boolean allDay() {
        return zone.isEmpty();
    }

    /** The slot of a time on the clock. */
    long slot(LocalDateTime time) {
        if (time.equals(local)) {
            return slot;
        }
        return slot(time, zone.orElse(ZoneOffset.UTC));
    }

    /** The slot of a time on the clock of some zone. */
    long slot(LocalDateTime time, ZoneId of) {
        return changes.moment(time, of).getEpochSecond();
    }

    /** The time on the clock at a slot. */
    LocalDateTime clock(long at) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(at), zone.orElse(ZoneOffset.UTC));
    }

    /** The slot that an original start names, where it is of this series' sort. */
    Optional<Long> slot(JsonObject originalStart) {
        Optional<String> date = Json.text(originalStart, "date");
        if (date.isPresent() != allDay()) {
            return Optional.empty();
        }
        return date.map(day -> LocalDate.parse(day).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .or(() -> Json.text(originalStart, "dateTime")
                        .map(text -> OffsetDateTime.parse(text).toEpochSecond()));
    }

    private static Instant moment(String text, ZoneId zone) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private static ZoneId zone(String name) {
        return Zones.parse(name)
                .orElseThrow(ApiErrors.INVALID.saying("Invalid time zone definition for start time.")::refusal);
    }
}
