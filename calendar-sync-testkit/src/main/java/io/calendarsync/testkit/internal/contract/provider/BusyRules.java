package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules about what keeps a person busy. */
public abstract class BusyRules extends SeeingScene {
    /** For the contract. */
    protected BusyRules() {}

    @Test
    @Hint("the words for types; what is of no type is ordinary")
    void G31_theTypeIsTold() {
        dana().adds("meeting", INSIDE);
        dana().addsOutOfOffice("away", INSIDE);
        dana().addsFocusTime("thinking", INSIDE);
        dana().addsWorkingLocation("Home", wholeDay(12));
        dana().adds("""
                {"summary":"Ann's","eventType":"birthday","visibility":"private","transparency":"transparent",
                 "start":{"date":"2026-03-12"},"end":{"date":"2026-03-13"},"recurrence":["RRULE:FREQ=YEARLY"]}""");
        Seen seen = from(onPrimary(), TEN_DAYS);
        assertEquals(SeenEvent.Type.ORDINARY, seen.titled("meeting").type());
        assertEquals(SeenEvent.Type.OUT_OF_OFFICE, seen.titled("away").type());
        assertEquals(SeenEvent.Type.FOCUS_TIME, seen.titled("thinking").type());
        assertEquals(SeenEvent.Type.WORKING_LOCATION, seen.titled("Home").type());
        assertEquals(SeenEvent.Type.BIRTHDAY, seen.titled("Ann's").type());
    }

    @Test
    @Hint("that the answer is the person's own, among however many guests")
    void G31_theAnswerIsThePersonsOwn() {
        CalendarCall call = onPrimary();
        dana().adds("own", INSIDE);
        FakeEvent invited = dana().receives("invited", INSIDE, "eve@example.com");
        dana().invites(invited.id(), "zoe@example.com");
        dana().answers(invited.id(), "zoe@example.com", Answer.TENTATIVE);
        assertEquals(Optional.empty(), from(call, TEN_DAYS).titled("own").answer());
        for (Answer answer : Answer.values()) {
            dana().answers(invited.id(), DANA, answer);
            assertEquals(
                    Optional.of(answer), from(call, TEN_DAYS).titled("invited").answer());
        }
    }

    @Test
    @Hint("that the status of an event is read, and not the answer for it")
    void G31_whatMayYetNotTakePlaceSaysSo() {
        dana().adds("sure", INSIDE);
        FakeEvent event = dana().adds("unsure", INSIDE);
        dana().changes(event.id(), "{\"status\":\"tentative\"}");
        Seen seen = from(onPrimary(), TEN_DAYS);
        assertFalse(seen.titled("sure").tentative());
        assertTrue(seen.titled("unsure").tentative());
    }

    @Test
    @Hint("that what blocks no time says so")
    void G31_availabilityIsTold() {
        dana().adds("busy", INSIDE);
        dana().marksFree(dana().adds("free", INSIDE).id());
        Seen seen = from(onPrimary(), TEN_DAYS);
        assertTrue(availability(seen.titled("busy")) != Availability.FREE);
        assertEquals(Availability.FREE, availability(seen.titled("free")));
    }

    @Test
    @Hint("that a cancelled occurrence says of which series it is, and which day")
    void G31_aCancelledOccurrenceSaysItsSeriesAndItsDay() {
        CalendarCall call = onPrimary();
        FakeEvent nightly = dana().addsRepeating("night watch", NIGHT, "RRULE:FREQ=DAILY;COUNT=3");
        FakeEvent fair = dana().addsRepeating("fair", wholeDay(12), "RRULE:FREQ=DAILY;COUNT=3");
        Seen start = from(call, TEN_DAYS);
        assertEquals(6, start.occurrences().size());
        dana().deletes(at(start, new RemoteEvent.Of(nightly.id(), day(17), moment(17))));
        dana().deletes(at(start, new RemoteEvent.Of(fair.id(), day(13), Optional.empty())));
        Seen changes = since(call, start);
        assertTrue(changes.events().stream().allMatch(seen -> seen.event().cancelled()));
        assertEquals(
                List.of(
                        new RemoteEvent.Of(nightly.id(), day(17), moment(17)),
                        new RemoteEvent.Of(fair.id(), day(13), Optional.empty())),
                changes.occurrences());
    }

    @Test
    @Hint("that times come also where nothing else may be seen, and that all the rest may be absent")
    void G31_whoMaySeeOnlyTimesSeesThem() {
        dana().adds("secret", INSIDE);
        dana().adds("also secret", wholeDay(13));
        CalendarCall call = new CalendarCall(granted(Access.BUSY_TIMES).accessToken(), "primary");
        Seen seen = from(call, TEN_DAYS);
        assertEquals(List.of("", ""), seen.titles());
        assertEquals(
                List.of(INSIDE, wholeDay(13)),
                seen.events().stream()
                        .map(event -> event.event().details().orElseThrow().time())
                        .toList());
        dana().adds("third", INSIDE);
        assertEquals(Optional.of(INSIDE), time(since(call, seen).only()));
    }

    private static String at(Seen seen, RemoteEvent.Of occurrence) {
        return seen.events().stream()
                .map(SeenEvent::event)
                .filter(event -> event.occurrence().filter(occurrence::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(occurrence + " is not among " + seen.occurrences()))
                .id();
    }

    private static Optional<Instant> moment(int ofMarch) {
        LocalDate day = day(ofMarch);
        return Optional.of(day.atTime(HALF_PAST_MIDNIGHT).atZone(BERLIN).toInstant());
    }

    private static Optional<EventTime> time(SeenEvent seen) {
        return seen.event().details().map(details -> details.time());
    }

    private static Availability availability(SeenEvent seen) {
        return seen.event().details().orElseThrow().availability().orElse(Availability.BUSY);
    }
}
