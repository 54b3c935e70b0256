package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about how events repeat. */
public abstract class SeriesRules extends SeriesScene {
    /** For the contract. */
    protected SeriesRules() {}

    @Test
    @Hint("the lines of the rule and of dates, and how they are read back")
    void G22_aSeriesIsShownAsItWasWritten() {
        CalendarCall call = onPrimary();
        assertEquals(
                Optional.of(WEEKLY),
                shown(inserted(call, mark(1), NIGHTLY).details().orElseThrow()).recurrence());
        assertEquals(NIGHTLY, shown(read(call, mark(1).eventId()).details().orElseThrow()));
    }

    @Test
    @Hint("that dates are named at the time on the wall, also after a clock change")
    void G22_daysWithoutAndDaysInAdditionAreThoseMeant() {
        inserted(onPrimary(), mark(1), NIGHTLY);
        assertEquals(
                List.of(day(16), day(30), LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-13")), daysSeen());
        assertEquals(List.of(HALF_PAST_MIDNIGHT), timesSeen());
    }

    @Test
    @Hint("that the dates of whole days are dates")
    void G22_aSeriesOfWholeDaysIsShownAsItWasWritten() {
        CalendarCall call = onPrimary();
        EventTime fair = EventTime.allDays(day(16), day(17));
        EventDetails days = repeating(
                "Fair",
                fair,
                Recurrence.of("FREQ=WEEKLY;UNTIL=20260413").without(day(23)).also(day(20)));
        assertEquals(days, shown(inserted(call, mark(1), days).details().orElseThrow()));
        assertEquals(
                List.of(day(16), day(20), day(30), LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-13")),
                daysSeen());
    }

    @Test
    @Hint("that the rule's end is a moment for times")
    void G22_aSeriesEndsWhereItSays() {
        CalendarCall call = onPrimary();
        EventDetails days = repeating("Night watch", NIGHT, Recurrence.of("FREQ=DAILY;UNTIL=20260318T225959Z"));
        assertEquals(days, shown(inserted(call, mark(1), days).details().orElseThrow()));
        assertEquals(List.of(day(16), day(17), day(18)), daysSeen());
    }

    @Test
    @Hint("that a patch writes all lines anew")
    void G22_aPatchGivesASeriesAnotherRule() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        EventDetails daily = repeating("Night watch", NIGHT, Recurrence.of("FREQ=DAILY;COUNT=2"));
        assertEquals(daily, patched(call, daily, Set.of()));
        assertEquals(List.of(day(16), day(17)), daysSeen());
    }

    @Test
    @Hint("that a patch makes a series of a single event, and clears the recurrence by an empty list")
    void G22_aSingleEventBecomesASeriesAndASingleEventAgain() {
        CalendarCall call = onPrimary();
        EventDetails once = details("Night watch", NIGHT);
        inserted(call, mark(1), once);
        assertEquals(NIGHTLY, patched(call, NIGHTLY, Set.of()));
        assertEquals(once, patched(call, once, Set.of(EventField.RECURRENCE)));
        assertEquals(List.of(day(16)), daysSeen());
    }

    @Test
    @Hint("that an occurrence is named by when it takes place by the rule, wherever it was moved")
    void G22_aMovedOccurrenceIsListedWithItsDayByTheRule() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        changed(call, day(30), "Moved", NIGHT.startingOn(LocalDate.parse("2026-04-02")));
        assertEquals(List.of(of(day(30))), listedOccurrences(call));
    }

    @Test
    @Hint("that an occurrence of whole days has a day and no moment")
    void G22_aMovedOccurrenceOfWholeDaysIsListedWithItsDayByTheRule() {
        CalendarCall call = onPrimary();
        EventTime fair = EventTime.allDay(day(16));
        inserted(call, mark(1), repeating("Fair", fair, Recurrence.weekly()));
        EventDetails later = details("Fair", EventTime.allDay(day(25)));
        done(write(call, change(fair.startingOn(day(23)), later)));
        assertEquals(
                List.of(new RemoteEvent.Of(mark(1).eventId(), day(23), Optional.empty())), listedOccurrences(call));
    }

    @Test
    @Hint("that what a person did to an occurrence is listed too")
    void G22_anOccurrenceChangedByHandIsListedAsOneOfItsSeries() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        dana().deletes(occurrenceSeen(day(30)).id());
        RemoteEvent listed = occurrences(call).get(0);
        assertEquals(Optional.of(of(day(30))), listed.occurrence());
        assertEquals(true, listed.cancelled());
    }

    @Test
    @Hint("that a series itself is no occurrence")
    void G22_aSeriesIsNoOccurrence() {
        CalendarCall call = onPrimary();
        assertEquals(Optional.empty(), inserted(call, mark(1), NIGHTLY).occurrence());
    }

    private EventDetails patched(CalendarCall call, EventDetails details, Set<EventField> clear) {
        return shown(done(write(call, new EventWrite.Patch(mark(1), details, clear)))
                .echo()
                .flatMap(RemoteEvent::details)
                .orElseThrow());
    }
}
