package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.DAY;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.KindCounts;
import io.calendarsync.PlannedChange;
import io.calendarsync.Preview;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.testkit.FakeEvent;
import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class WritingTest {
    private final Scene scene;

    WritingTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P3_aThousandEventsAreAThousandWritesInTwentyBatchesAndThenNothing() {
        scene.source.put(DANA, Scene.appointments(1000));
        scene.connected();

        scene.synced();
        assertEquals(1000, scene.events().size());
        assertEquals("batch 20, events.insert 1000", scene.counts().toString());

        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());

        scene.books(appointment(3, "Moved to another day"));
        scene.cancels(key(7));
        scene.synced();
        assertEquals("events.delete 1, events.patch 1", scene.counts().toString());
        assertEquals(999, scene.events().size());
    }

    @Test
    void theSummaryCountsByKindWithTheHostsLabels() {
        List<CalendarEvent> bookings = new ArrayList<>(Scene.appointments(12));
        IntStream.range(0, 8)
                .mapToObj(at -> CalendarEvent.of(
                        EventKey.of("repair-due", "R-" + at), "Repair " + at, EventTime.allDay(DAY.plusDays(at))))
                .forEach(bookings::add);
        scene.source.put(DANA, bookings);
        scene.connected();

        Synced synced = scene.synced();
        assertEquals(
                "Synced 12 appointments and 8 repair due dates.",
                scene.engine.wording().summary(synced.report()));
        assertEquals(new KindCounts(12, 0, 0, 0, 0, 0), synced.report().kinds().get("appointment"));

        assertEquals(
                "Everything is up to date.",
                scene.engine.wording().summary(scene.synced().report()));
        scene.books(appointment(1, "Later"));
        scene.cancels(key(2));
        assertEquals(
                "Synced 1 appointment. Removed 1 appointment.",
                scene.engine.wording().summary(scene.synced().report()));
    }

    @Test
    void everyFieldReachesTheCalendarAndComesBackAsWritten() {
        CalendarEvent full = CalendarEvent.builder(key(1), "Ring sizing — größer", time(9, 10))
                .description("Line one\r\nLine two 💍")
                .location("Main street 1")
                .color(EventColor.TOMATO)
                .visibility(Visibility.PRIVATE)
                .availability(Availability.FREE)
                .link("Booking A-1", "https://shop.example/bookings/A-1")
                .build();
        scene.withSynced(full);

        FakeEvent event = scene.event("Ring sizing — größer");
        assertEquals(Optional.of("Line one\nLine two 💍"), event.description());
        assertEquals(Optional.of("Main street 1"), event.location());
        assertEquals(Optional.of("11"), event.colorId());
        assertEquals(time(9, 10), event.time());
        assertTrue(event.json().contains("\"visibility\": \"private\""), event.json());
        assertTrue(event.json().contains("\"transparency\": \"transparent\""), event.json());
        assertTrue(event.json().contains("https://shop.example/bookings/A-1"), event.json());

        scene.dana().changed(key(1));
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P4_aFieldThatTheHostNeverSetStaysTheUsers() {
        scene.withSynced(appointment(1, "Ring sizing"));
        String id = scene.event("Ring sizing").id();
        scene.calendar().describes(id, "my own note");

        scene.books(appointment(1, "Ring sizing, larger"));
        scene.synced();
        assertEquals(
                Optional.of("my own note"), scene.event("Ring sizing, larger").description());
    }

    @Test
    void aFieldThatTheHostSetAndTakesBackIsCleared() {
        CalendarEvent with = CalendarEvent.builder(key(1), "Ring sizing", time(9, 10))
                .description("call first")
                .color(EventColor.BASIL)
                .build();
        scene.withSynced(with);

        scene.books(CalendarEvent.of(key(1), "Ring sizing", time(9, 10)));
        scene.synced();
        FakeEvent event = scene.event("Ring sizing");
        assertEquals(Optional.empty(), event.description());
        assertEquals(Optional.empty(), event.colorId());
        assertEquals("events.patch 1", scene.counts().toString());
    }

    @Test
    void anEventTurnsAllDayAndBack() {
        scene.withSynced(appointment(1, "Ring sizing"));

        scene.books(CalendarEvent.of(key(1), "Ring sizing", EventTime.allDays(DAY, DAY.plusDays(1))));
        scene.synced();
        assertEquals(
                EventTime.allDays(DAY, DAY.plusDays(1)),
                scene.event("Ring sizing").time());

        scene.books(CalendarEvent.of(key(1), "Ring sizing", time(15, 16)));
        scene.synced();
        assertEquals(time(15, 16), scene.event("Ring sizing").time());
        assertEquals("events.patch 2", scene.counts().toString());
    }

    @Test
    void aBookingThatComesBackIsAnEventAgainInOneWrite() {
        scene.withSynced(appointment(1), appointment(2));
        scene.cancels(key(1));
        scene.synced();
        scene.counts().reset();

        scene.books(appointment(1, "Back again"));
        scene.synced();
        assertEquals(List.of("Appointment 2", "Back again"), scene.titles());
        assertEquals("events.insert 1", scene.counts().toString());
        assertEquals(1, scene.row(key(1)).generation());
    }

    @Test
    void aKeyThatWasNeverWrittenIsRemovedWithoutARequest() {
        scene.withSynced(appointment(1));

        scene.cancels(EventKey.of("appointment", "never-there"));
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aPreviewSaysWhatASyncWouldDoAndDoesNothing() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.books(appointment(1, "Moved"), appointment(4));
        scene.cancels(key(2));

        List<PlannedChange> each = new ArrayList<>();
        Preview.Planned planned = (Preview.Planned) scene.dana().preview(each::add);
        assertEquals(new KindCounts(1, 1, 1, 0, 0, 0), planned.kinds().get("appointment"));
        assertEquals(3, each.size());
        assertEquals(0, scene.counts().total());
        assertEquals(List.of("Appointment 1", "Appointment 2", "Appointment 3"), scene.titles());

        Synced synced = scene.synced();
        assertEquals(planned.kinds(), synced.report().kinds());
    }

    @Test
    void twoNamespacesWithTheSameKeysShareNoEvent() {
        scene.withSynced(appointment(1));
        SyncEngine copy = scene.engine().namespace("a-copy").build();
        assertEquals(State.NOT_CONNECTED, copy.connection(DANA).status().state());

        URI page = copy.connect(DANA, ConnectRequest.of(Scene.SESSION, CalendarChoice.primary()))
                .location();
        copy.complete(Scene.SESSION, scene.world.consent(page, Scene.EMAIL));
        copy.connection(DANA).sync();
        assertEquals(2, scene.events().size());
    }

    private static EventTime time(int from, int to) {
        return EventTime.timed(DAY.atTime(LocalTime.of(from, 0)), DAY.atTime(LocalTime.of(to, 0)), Scene.BERLIN);
    }
}
