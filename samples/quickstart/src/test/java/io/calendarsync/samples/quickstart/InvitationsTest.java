package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's snippets about guests, their mail and their answers, and about meetings. */
@FakeGoogleTest
class InvitationsTest {
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");
    private static final EventKey VISIT = EventKey.of("appointment", "A-1001");

    private final InMemoryEventSource bookings = InMemoryEventSource.told();
    private SyncEngine.Builder builder;
    private AccountCalendar calendar;

    // [listener]
    static final class Invitations implements SyncListener {
        final Map<String, Guest.Answer> answers = new HashMap<>();
        final Map<EventKey, URI> meetings = new HashMap<>();

        @Override
        public void guestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) {
            guests.forEach(guest -> answers.put(guest.address(), guest.answer()));
        }

        @Override
        public void meetingReady(ConnectionId connection, EventKey key, URI link) {
            meetings.put(key, link);
        }
    }
    // [/listener]

    private final Invitations heard = new Invitations();

    @BeforeEach
    void connect(SyncEngine.Builder parts, SyncEngine engine, FakeWorld google) {
        builder = parts.source(bookings).listener(heard);
        calendar = google.account("dana@example.com").calendar();
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
    }

    private static CalendarEvent.Builder visit(String title) {
        LocalDate day = LocalDate.of(2026, 3, 9);
        return CalendarEvent.builder(VISIT, title, EventTime.timed(day.atTime(9, 0), day.atTime(10, 0), Shop.ZONE));
    }

    private static CalendarEvent withAnn(String title) {
        return visit(title).guests(Guest.of("ann@example.org")).build();
    }

    private SyncOutcome says(Connection connection, CalendarEvent event) {
        bookings.put(DANA, event);
        connection.changed(event.key());
        return connection.sync();
    }

    @Test
    void P10_theHostDecidesWhoIsMailed(FakeWorld google) {
        // [guest-mail]
        SyncEngine engine = builder.guestMail((connection, key, change) -> switch (change) {
                    case CREATED, CANCELLED -> Mail.ALL;
                    case CHANGED -> Mail.NONE;
                })
                .build();
        // [/guest-mail]
        Connection connection = engine.connection(DANA);
        connection.sync();
        says(connection, withAnn("Engraving"));
        says(connection, withAnn("Engraving, two rings"));
        bookings.remove(DANA, VISIT);
        connection.changed(VISIT);
        connection.sync();
        assertEquals(
                "[INVITED ann@example.org Engraving, CANCELLED ann@example.org Engraving, two rings]",
                google.mails().toString());
    }

    @Test
    void P10_whatTheHostDoesNotSayItselfIsSilent(FakeWorld google) {
        InMemoryEventSource list = InMemoryEventSource.readAll();
        Connection connection = builder.source(list)
                .guestMail((id, key, change) -> Mail.ALL)
                .build()
                .connection(DANA);
        connection.sync();
        list.put(DANA, withAnn("Engraving"));
        connection.sync();
        assertEquals(1, calendar.events().size());
        assertEquals(0, google.mails().count());
        list.put(DANA, withAnn("Engraving, later"));
        connection.changed(VISIT);
        connection.sync();
        assertEquals(1, google.mails().count());
    }

    @Test
    void answersAreHeardWithTheNextWrite() {
        Connection connection = builder.build().connection(DANA);
        says(connection, withAnn("Engraving"));
        calendar.answers(calendar.events().get(0).id(), "ann@example.org", Guest.Answer.ACCEPTED);
        connection.sync();
        assertEquals(Map.of(), heard.answers);
        says(connection, withAnn("Engraving, two rings"));
        assertEquals(Map.of("ann@example.org", Guest.Answer.ACCEPTED), heard.answers);
    }

    @Test
    void aMeetingsLinkIsHeardWhenItIsThere(MutableClock clock) {
        Connection connection = builder.build().connection(DANA);
        says(connection, visit("Advice").meeting().build());
        assertEquals(Map.of(), heard.meetings);
        clock.advance(Duration.ofSeconds(10));
        connection.sync();
        assertTrue(heard.meetings.get(VISIT).toString().startsWith("https://meet.google.com/"));
    }

    @Test
    void aRefusedMeetingIsAskedForAgainOnceItWasNotWanted(FakeWorld google) {
        Connection connection = builder.build().connection(DANA);
        calendar.forbidsMeetings();
        SyncOutcome.Synced refused =
                (SyncOutcome.Synced) says(connection, visit("Advice").meeting().build());
        assertEquals(
                ProblemCode.EVENT_MEETING_REFUSED,
                refused.report().problems().get(0).code());
        assertEquals(0, connection.status().setAside());
        google.counts().reset();
        says(connection, visit("Advice, later").meeting().build());
        assertEquals("events.patch 1", google.counts().toString());
        says(connection, visit("Advice").build());
        SyncOutcome.Synced again =
                (SyncOutcome.Synced) says(connection, visit("Advice").meeting().build());
        assertEquals(1, again.report().problems().size());
        assertFalse(calendar.events().get(0).json().contains("hangoutLink"));
    }
}
