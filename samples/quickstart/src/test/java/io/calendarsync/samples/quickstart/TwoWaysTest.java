package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.calendarsync.AutoSync;
import io.calendarsync.BlockingRules;
import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.CalendarChoice;
import io.calendarsync.CalendarsOutcome;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.EventEdit;
import io.calendarsync.EventPolicy;
import io.calendarsync.OldEvents;
import io.calendarsync.SyncEngine;
import io.calendarsync.UndoOutcome;
import io.calendarsync.UndoPlan;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of the guide about two ways. */
@FakeGoogleTest
class TwoWaysTest {
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");
    private static final EventKey VISIT = EventKey.of("appointment", "A-1001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final InMemoryEventSource bookings = InMemoryEventSource.told();
    private SyncEngine.Builder builder;
    private SyncEngine engine;
    private AccountCalendar calendar;

    @BeforeEach
    void connect(SyncEngine.Builder parts, FakeWorld google) {
        builder = parts.source(bookings);
        calendar = google.account("dana@example.com").calendar();
        bookings.put(DANA, CalendarEvent.of(VISIT, "Ring sizing", at(9)));
        engine = builder.build();
        connect(google, ConnectRequest.of("session", CalendarChoice.primary()));
        engine.connection(DANA).sync();
    }

    private void connect(FakeWorld google, ConnectRequest request) {
        engine.complete("session", google.consent(engine.connect(DANA, request).location(), "dana@example.com"));
    }

    private static EventTime at(int hour) {
        return EventTime.timed(DAY.atTime(hour, 0), DAY.atTime(hour + 1, 0), Shop.ZONE);
    }

    @Test
    void nobodyIsBookedOverTheDentist() {
        // [two-ways]
        BlockedTimes blocked = BlockedTimes.inMemory(Shop.ZONE);
        SyncEngine engine = builder.blockedTime(blocked).build();
        engine.connection(DANA).sync();
        assertTrue(blocked.isFree(DANA, at(14)));

        calendar.adds("Dentist", at(14));
        engine.connection(DANA).sync();
        assertFalse(blocked.isFree(DANA, at(14)));
        // [/two-ways]
    }

    @Test
    void eachConnectionMayHaveItsOwnRules() {
        BlockedTimes blocked = BlockedTimes.inMemory(Shop.ZONE);
        // [rules]
        BlockingRules careful = BlockingRules.DEFAULT
                .with(Sort.FREE, Sort.DECLINED)
                .without(Sort.ALL_DAY)
                .withTitles()
                .ahead(Duration.ofDays(90));
        builder.blockedTime(
                blocked, connection -> connection.member().equals("dana") ? careful : BlockingRules.DEFAULT);
        // [/rules]
        calendar.marksFree(calendar.adds("Perhaps", at(14)).id());
        builder.build().connection(DANA).sync();
        assertFalse(blocked.isFree(DANA, at(14)));
    }

    // [proposals]
    final class Proposals implements SyncListener {
        @Override
        public void editedByHand(ConnectionId connection, EventEdit edit) {
            edit.moved().ifPresent(move -> {
                bookings.put(
                        connection, CalendarEvent.of(edit.key(), edit.booked().title(), move.to()));
                engine.connection(connection).changed(edit.key());
            });
        }
    }
    // [/proposals]

    @Test
    void theHostMakesAMoveItsOwn() {
        // [edits]
        engine = builder.edits(EditPolicy.REPORT)
                .deletions(DeletionPolicy.RESTORE)
                .listener(new Proposals())
                .build();
        // [/edits]
        engine.connection(DANA).sync();
        calendar.moves(calendar.events().get(0).id(), at(15));
        engine.connection(DANA).sync();
        engine.connection(DANA).sync();
        assertEquals(List.of(CalendarEvent.of(VISIT, "Ring sizing", at(15))), bookings.events(DANA));
        assertEquals(at(15), calendar.events().get(0).time());
    }

    @Test
    void changesAreToldToTheEndpoint(FakeWorld google) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // [endpoint]
        server.createContext("/calendar-changed", exchange -> {
            int status = engine.receive(exchange.getRequestHeaders()).status();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        // [/endpoint]
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/calendar-changed";
            // [push-address]
            engine = builder.blockedTime(BlockedTimes.inMemory(Shop.ZONE))
                    .push(URI.create(address)) // https in production
                    .build();
            // [/push-address]
            engine.connection(DANA).sync();
            google.push().deliver();
            assertEquals(
                    404,
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address))
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode());
            assertEquals("TELLING", engine.connection(DANA).status().push().name());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void itSyncsByItself() {
        // [auto]
        try (AutoSync auto =
                engine.autoSync().every(Duration.ofMinutes(5)).workers(4).build()) {
            auto.start();
            engine.connection(DANA).changed(VISIT); // reaches the calendar within a second
        }
        // [/auto]
    }

    @Test
    void apersonChoosesACalendar(FakeWorld google) {
        google.account("dana@example.com").makesCalendar("Repairs");
        connect(google, ConnectRequest.of("session", CalendarChoice.later()));
        // [choose]
        Connection dana = engine.connection(DANA);
        if (dana.calendars() instanceof CalendarsOutcome.Listed listed) {
            String chosen = listed.writable().get(1).address(); // what the person picked from a list
            dana.choose(CalendarChoice.existing(chosen), OldEvents.MOVE);
        }
        // [/choose]
        dana.sync();
        dana.sync();
        assertEquals(List.of(), calendar.events());
        assertInstanceOf(ChooseOutcome.Chosen.class, dana.choose(CalendarChoice.primary(), OldEvents.LEAVE));
    }

    @Test
    void everythingIsTakenBack_andLetGo() {
        // [undo]
        Connection dana = engine.connection(DANA);
        UndoPlan plan = dana.planUndo(); // show count and sample to somebody first
        assertInstanceOf(UndoOutcome.Undone.class, dana.undo(plan));
        // [/undo]
        assertEquals(List.of(), calendar.events());

        // [let-go]
        dana.disconnect(EventPolicy.DELETE_FUTURE);
        dana.erase();
        // [/let-go]
    }
}
