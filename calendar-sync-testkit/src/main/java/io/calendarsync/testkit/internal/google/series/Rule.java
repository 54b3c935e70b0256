package io.calendarsync.testkit.internal.google.series;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * One rule of a series.
 *
 * @param endless the rule without its end; it is counted on the clock alone
 * @param until the last slot that it may hit
 * @param count how often it hits at most
 */
record Rule(RecurrenceRule endless, Optional<Long> until, Optional<Integer> count) {
    private static final long DAY = 86_400;

    /** Whether it goes on for ever. */
    boolean goesOn() {
        return until.isEmpty() && count.isEmpty();
    }

    /** Whether it ever hits anything. */
    boolean possible(Origin origin) {
        try {
            return times(origin).hasNext();
        } catch (IllegalArgumentException | IllegalStateException noneInCenturies) {
            return false;
        }
    }

    /** The slots that it hits up to one, that one included; no more than so many. */
    LongStream slots(Origin origin, long upTo, int most) {
        long last = Math.min(upTo, until.orElse(Long.MAX_VALUE));
        int left = Math.min(most, count.orElse(most));
        LongStream.Builder found = LongStream.builder();
        try {
            RecurrenceRuleIterator times = times(origin);
            LocalDateTime before = LocalDateTime.MIN;
            while (left > 0 && times.hasNext()) {
                LocalDateTime time = Clock.read(times.nextDateTime());
                // The library's years begin again after 9999. A zone is never a day away from UTC.
                if (time.isBefore(before) || time.toEpochSecond(ZoneOffset.UTC) - DAY > last) {
                    break;
                }
                before = time;
                if (!time.isBefore(origin.local())) {
                    left--;
                    found.add(origin.slot(time));
                }
            }
        } catch (IllegalArgumentException | IllegalStateException noneInCenturies) {
            // It hits nothing any more.
        }
        return found.build().filter(slot -> slot <= last);
    }

    private RecurrenceRuleIterator times(Origin origin) {
        return endless.iterator(Clock.written(from(origin.local()), origin.allDay()));
    }

    // The library would number the set of the first year from the start on, not from the year's beginning.
    private LocalDateTime from(LocalDateTime start) {
        boolean numbered =
                endless.getFreq() == Freq.YEARLY && endless.hasPart(Part.BYMONTH) && endless.hasPart(Part.BYSETPOS);
        return numbered ? start.withMonth(1) : start;
    }

    /** The clock as the library writes it: without zone, so that wall clock stays wall clock. */
    private static final class Clock {
        private Clock() {}

        static DateTime written(LocalDateTime time, boolean allDay) {
            int month = time.getMonthValue() - 1;
            return allDay
                    ? new DateTime(time.getYear(), month, time.getDayOfMonth())
                    : new DateTime(
                            time.getYear(),
                            month,
                            time.getDayOfMonth(),
                            time.getHour(),
                            time.getMinute(),
                            time.getSecond());
        }

        static LocalDateTime read(DateTime time) {
            return LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDayOfMonth(),
                    time.getHours(),
                    time.getMinutes(),
                    time.getSeconds());
        }
    }
}
