package io.calendarsync.internal.event;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Names what makes no sense in how an event repeats, and in the occurrences that differ. */
final class SeriesCheck {
    /** Each is a write of its own and is remembered with its series; more than a year's worth is another series. */
    private static final int MOST_CHANGED = 400;

    private final CalendarEvent event;
    private final Set<LocalDate> seen = new HashSet<>();

    private SeriesCheck(CalendarEvent event) {
        this.event = event;
    }

    /** What is wrong with the series that an event is, if it is one; its time makes sense. */
    static Optional<Problem> problem(CalendarEvent event) {
        return new SeriesCheck(event).problem();
    }

    private Optional<Problem> problem() {
        Optional<Recurrence> recurrence = event.details().recurrence();
        Optional<Problem> rule = recurrence
                .flatMap(repeats ->
                        Recurrences.wrongPart(repeats, event.details().time()))
                .map(part -> invalid("recurrence", part));
        if (rule.isPresent()) {
            return rule;
        }
        if (event.occurrences().size() > MOST_CHANGED) {
            return Optional.of(invalid("occurrences", "more than " + MOST_CHANGED + " changed occurrences"));
        }
        return event.occurrences().stream()
                .map(this::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Problem> problem(Occurrence occurrence) {
        if (!takesPlace(occurrence.day()) || !seen.add(occurrence.day())) {
            return Optional.of(Problem.of(ProblemCode.EVENT_OCCURRENCE_UNKNOWN, key(), occurrence.day()));
        }
        String of = "occurrence " + occurrence.day() + ": ";
        return new DetailsCheck(key(), of)
                .problem(NormalForm.of(occurrence.details()))
                .or(() -> sameSort(occurrence) ? Optional.empty() : Optional.of(mixed(of, occurrence)));
    }

    /** A day that is cancelled may be changed as well: cancelled it is. */
    private boolean takesPlace(LocalDate day) {
        return event.details()
                .recurrence()
                .filter(repeats -> repeats.without().contains(day)
                        || Recurrences.takesPlace(
                                        Recurrences.normal(
                                                repeats, event.details().time()),
                                        event.details().time(),
                                        day)
                                .orElse(true))
                .isPresent();
    }

    private boolean sameSort(Occurrence occurrence) {
        return allDay(occurrence.details().time()) == allDay(event.details().time());
    }

    private Problem mixed(String of, Occurrence occurrence) {
        String part = allDay(occurrence.details().time())
                ? "a whole day on " + occurrence.day() + " in a series of times"
                : "a time on " + occurrence.day() + " in a series of whole days";
        return invalid(of + "time", part);
    }

    private Problem invalid(String field, String part) {
        return Problem.of(ProblemCode.EVENT_RECURRENCE_INVALID, key(), field, part);
    }

    private EventKey key() {
        return event.key();
    }

    private static boolean allDay(EventTime time) {
        return time instanceof EventTime.AllDay;
    }
}
