package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ClockChanges;
import io.calendarsync.testkit.internal.google.Json;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.LongStream;

/** When one version of a series takes place; remembers what it has counted. */
final class Pattern {
    /** The last slot whose id can be written. */
    static final long LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private static final long YEAR = 366L * 86_400;

    private final Origin origin;
    private final Recurrence recurrence;
    private final long length;
    private long countedTo = Long.MIN_VALUE;
    private long[] counted = {};

    private Pattern(Origin origin, Recurrence recurrence, long length) {
        this.origin = origin;
        this.recurrence = recurrence;
        this.length = length;
    }

    /** The pattern of a series as it stands. */
    static Pattern of(JsonObject master, ClockChanges changes) {
        JsonObject start = Json.child(master, "start").orElseThrow();
        JsonObject end = Json.child(master, "end").orElseThrow();
        Origin origin = Origin.of(start, changes);
        long length = origin.allDay()
                ? origin.slot(end).orElseThrow() - origin.slot()
                : OffsetDateTime.parse(end.get("dateTime").getAsString()).toEpochSecond() - origin.slot();
        return new Pattern(origin, RecurrenceText.read(master, origin), length);
    }

    Origin origin() {
        return origin;
    }

    /** Seconds from start to end: of real time, or of whole days. */
    long length() {
        return length;
    }

    boolean endless() {
        return recurrence.endless();
    }

    boolean hits(long slot) {
        return slot <= LAST && Arrays.binarySearch(upTo(slot), slot) >= 0;
    }

    /** The slots between two, both included. */
    LongStream slots(long from, long to) {
        return Arrays.stream(upTo(to)).filter(slot -> slot >= from && slot <= to);
    }

    /** How many slots are remembered. */
    int weight() {
        return counted.length;
    }

    // A year more than asked for, so that a clock that moves does not have everything counted again.
    private long[] upTo(long slot) {
        long wished = Math.min(slot, LAST);
        if (wished > countedTo) {
            countedTo = Math.min(Math.max(wished, origin.slot()) + YEAR, LAST);
            counted = recurrence.slots(origin, countedTo);
        }
        return counted;
    }
}
