package io.calendarsync.internal.event;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.LedgerRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Tells when nothing of an event is left to come. */
public final class SeriesEnd {
    /** No zone's day ends later after its date's end in UTC. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(18);

    private SeriesEnd() {}

    /**
     * A moment from which on surely nothing of an event takes place; empty when it goes on, or nobody can tell quickly.
     *
     * <p>Never too early, but up to some days too late. Days are taken in UTC, as in all windows.
     */
    public static Optional<Instant> of(CalendarEvent event) {
        EventDetails details = event.details();
        if (TimeCheck.outOfRange(details.time())) {
            return Optional.empty();
        }
        Optional<Instant> end = details.recurrence()
                .map(repeats -> end(repeats, details.time()))
                .orElseGet(() -> Optional.of(end(details.time())));
        return end.map(last -> Stream.concat(
                        Stream.of(last, end(details.time())),
                        event.occurrences().stream()
                                .map(Occurrence::details)
                                .map(EventDetails::time)
                                .map(SeriesEnd::end))
                .max(Instant::compareTo)
                .orElse(last));
    }

    private static Optional<Instant> end(Recurrence repeats, EventTime first) {
        if (!repeats.also().isEmpty() && TimeCheck.outOfRange(repeats.also().last())) {
            return Optional.empty();
        }
        Optional<LocalDate> byRule = RuleText.read(repeats.rule())
                .parts()
                .map(parts -> parts.endingFor(first))
                .flatMap(parts -> last(parts, first.day()));
        return byRule.map(last -> later(last, repeats.also())).map(last -> end(last, first));
    }

    private static Optional<LocalDate> last(RuleParts rule, LocalDate start) {
        if (rule.until().isPresent()) {
            return rule.until().map(end -> end.at().toLocalDate());
        }
        // A set that is numbered from the start on, not from its own beginning, hits later by as many.
        return rule.count()
                .filter(count -> RuleDays.known(rule))
                .flatMap(count ->
                        new RuleDays(rule, start).hit(count + rule.positions().size()));
    }

    private static LocalDate later(LocalDate day, SortedSet<LocalDate> days) {
        return days.isEmpty() || days.last().isBefore(day) ? day : days.last();
    }

    private static Instant end(LocalDate lastDay, EventTime first) {
        LedgerRow.Span span = LedgerRow.Span.of(first);
        Duration length = Duration.between(span.start(), span.end());
        boolean timed = first instanceof EventTime.Timed;
        return lastDay.plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(timed ? FARTHEST_ZONE : Duration.ZERO)
                .plus(length.isNegative() ? Duration.ZERO : length);
    }

    private static Instant end(EventTime time) {
        LedgerRow.Span span = LedgerRow.Span.of(time);
        return span.end().isAfter(span.start()) ? span.end() : span.start();
    }
}
