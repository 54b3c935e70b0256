package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeEvent.Guest;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OwnHandTest {
    private static final String DANA = "dana@example.com";
    private static final EventTime DAY = EventTime.allDay(LocalDate.parse("2026-03-02"));
    private static final EventTime HOUR = EventTime.timed(
            Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final FakeWorld world =
            FakeWorld.builder().clock(MutableClock.create()).build();
    private final AccountCalendar calendar = world.account(DANA).calendar();

    @Test
    void everythingAboutAnEventCanBeChanged() {
        String id = calendar.adds("Fitting", DAY).id();
        assertEquals(Optional.of("Shop"), calendar.relocates(id, "Shop").location());
        assertEquals(Optional.of("5"), calendar.recolours(id, "5").colorId());
        assertTrue(calendar.marksFree(id).free());
        assertTrue(calendar.hides(id).json().contains("\"visibility\": \"private\""));
        FakeEvent reminded = calendar.setsReminders(id, 10, 60);
        assertTrue(reminded.json().contains("\"minutes\": 60"), reminded.json());
        assertFalse(reminded.tentative());
        assertThrows(IllegalStateException.class, () -> calendar.recolours(id, "99"));
        assertEquals("no calls", world.counts().toString());
    }

    @Test
    void guestsAreInvitedAndAnswer() {
        String id = calendar.adds("Fitting", DAY).id();
        calendar.invites(id, "Ann@x.example");
        calendar.answers(id, "ann@x.example", Answer.ACCEPTED);
        FakeEvent event = calendar.invites(id, "bob@x.example");
        assertEquals(
                List.of(new Guest("ann@x.example", Answer.ACCEPTED), new Guest("bob@x.example", Answer.NONE)),
                event.guests());
        assertThrows(IllegalStateException.class, () -> calendar.answers(id, "cleo@x.example", Answer.DECLINED));
        assertEquals(0, world.mails().count());
    }

    @Test
    void invitationsComeAndAreAnswered() {
        FakeEvent offer = calendar.receives("Offer", DAY, "eve@x.example");
        assertEquals(Optional.of(Answer.NONE), offer.answerOf(DANA));
        assertEquals(Optional.of(Answer.ACCEPTED), offer.answerOf("eve@x.example"));
        assertEquals(Optional.of(Answer.ACCEPTED), calendar.accepts(offer.id()).answerOf(DANA));
        assertEquals(Optional.of(Answer.DECLINED), calendar.declines(offer.id()).answerOf(DANA));
        assertEquals(Optional.empty(), offer.answerOf("nobody@x.example"));
    }

    @Test
    void eventsOfEveryTypeAreAdded() {
        assertEquals("outOfOffice", calendar.addsOutOfOffice("Away", HOUR).type());
        assertEquals("focusTime", calendar.addsFocusTime("Focus", HOUR).type());
        FakeEvent place = calendar.addsWorkingLocation("Workshop", DAY);
        assertEquals("workingLocation", place.type());
        assertTrue(place.free());
        FakeEvent series = calendar.addsRepeating("Stand-up", HOUR, "RRULE:FREQ=DAILY;COUNT=3");
        assertEquals(List.of("RRULE:FREQ=DAILY;COUNT=3"), series.recurrence());
        assertThrows(IllegalStateException.class, () -> calendar.addsOutOfOffice("Away", DAY));
    }

    @Test
    void aSeriesIsSeenAsItsOccurrences() {
        String series = calendar.addsRepeating("Stand-up", HOUR, "RRULE:FREQ=DAILY;COUNT=3")
                .id();
        calendar.retitles(series + "_20260303T090000Z", "Retrospective");
        calendar.deletes(series + "_20260304T090000Z");
        assertEquals(
                List.of("Stand-up", "Retrospective"),
                titles(calendar.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"))));
        assertEquals(
                List.of("Retrospective"),
                titles(calendar.between(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"))));
        assertEquals(
                List.of(false, true),
                calendar.changedOccurrences(series).stream()
                        .map(FakeEvent::cancelled)
                        .toList());
        assertEquals(List.of(), calendar.changedOccurrences("another"));
        assertEquals(List.of("Stand-up", "Retrospective"), titles(calendar.events()));
    }

    private static List<String> titles(List<FakeEvent> events) {
        return events.stream().map(FakeEvent::title).toList();
    }

    @Test
    void deletedEventsAreRestoredWhatEverApplicationsMayDo() {
        String id = calendar.adds("Fitting", DAY).id();
        assertThrows(IllegalStateException.class, () -> calendar.restores(id));
        calendar.deletes(id);
        world.switches().turnOn(FakeSwitch.DELETED_EVENTS_STAY_DELETED);
        assertFalse(calendar.restores(id).cancelled());
        calendar.deletes(id);
        calendar.emptiesTrash();
        assertThrows(IllegalStateException.class, () -> calendar.restores(id));
    }
}
