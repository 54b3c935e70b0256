package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are taken for something else than what they say. */
class AnswerScenariosTest {
    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** A change whose refusal nobody reads is lost without a word. */
    @ParameterizedTest
    @CsvSource({
        "403, global, forbidden",
        "403, usageLimits, rateLimitExceeded",
        "404, global, notFound",
        "412, global, conditionNotMet",
        "500, global, backendError",
    })
    void aRefusedChangeIsNeverTakenForDone(int status, String domain, String reason) {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.patch", FakeFault.refused(status, domain, reason));
        scene.books(appointment(1, "Moved"));

        SyncOutcome outcome = scene.sync();
        scene.world.faults().clear();
        boolean done = scene.titles().contains("Moved");
        ConnectionStatus after = scene.dana().status();
        assertTrue(
                done || after.waiting() + after.setAside() == 1,
                () -> "taken for done: " + outcome + ", then " + after);
        scene.days(2);
        assertEquals(List.of("Appointment 2", "Moved"), scene.titles());
        assertAllIsWell();
    }

    /** Nor is a deletion that was refused: only "deleted" and, of a calendar that is there, "not found" say that it is gone. */
    @ParameterizedTest
    @CsvSource({
        "403, global, forbidden",
        "403, usageLimits, rateLimitExceeded",
        "412, global, conditionNotMet",
        "500, global, backendError",
    })
    void aRefusedDeletionIsNeverTakenForDone(int status, String domain, String reason) {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.delete", FakeFault.refused(status, domain, reason));
        scene.cancels(key(1));

        scene.sync();
        scene.world.faults().clear();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        ConnectionStatus after = scene.dana().status();
        assertEquals(1, after.waiting() + after.setAside(), after::toString);
        scene.days(2);
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertAllIsWell();
    }

    /** "Gone" is said of events, of positions in a listing and of queries that reach too far back: not all mean the same. */
    @ParameterizedTest
    @CsvSource({"global, deleted", "calendar, fullSyncRequired", "calendar, updatedMinTooLongAgo"})
    void whateverIsSaidToBeGoneIsAskedForABoundedNumberOfTimes(String domain, String reason) {
        scene.withSynced(appointment(1), appointment(2));
        FakeFault gone = FakeFault.refused(410, domain, reason);
        scene.world.faults().always("events.patch", gone);
        scene.world.faults().always("events.list", gone);
        scene.books(appointment(1, "Moved"));

        scene.sync();
        assertTrue(scene.counts().calendarTotal() <= 8, () -> scene.counts().toString());
        scene.world.faults().clear();
        scene.days(2);
        assertEquals(List.of("Appointment 2", "Moved"), scene.titles());
        assertAllIsWell();
    }

    /** One item without a title, or of a sort that nobody knew, took the whole page down, and the calendar with it. */
    @Test
    void anOddEventOnTheCalendarStopsNothing() {
        scene.withSynced(appointment(1), appointment(2));
        FakeEvent odd = scene.calendar().copies(scene.event("Appointment 1").id());
        scene.calendar().changes(odd.id(), """
                {"summary": null, "colorId": "11", "start": {"date": "2026-03-10", "dateTime": null, "timeZone": null},
                 "end": {"date": "2026-03-11", "dateTime": null, "timeZone": null}, "reminders": {"useDefault": false}}""");
        scene.calendar().addsFocusTime("Quiet", odd.time());
        FakeEvent mangled = scene.calendar().copies(scene.event("Appointment 2").id());
        mangled.privateProperties()
                .keySet()
                .forEach(name -> scene.calendar().changes(mangled.id(), """
                        {"extendedProperties": {"private": {"%s": "0"}}}""".formatted(name)));
        scene.store.loseLedgers(Scene.NAMESPACE);

        scene.books(appointment(1, "Moved"), appointment(2));
        assertEquals(1, scene.synced().report().total().synced());
        assertTrue(scene.counts().of("events.list") > 0, "the calendar was not read");
        assertEquals(
                1,
                scene.events().stream()
                        .filter(event -> event.title().equals("Moved"))
                        .count());
        assertEquals(2, scene.dana().status().live());
        assertEquals(5, scene.events().size());
        assertAllIsWell();
    }

    /** An answer that breaks off, or is none, is neither a yes nor a no. */
    @Test
    void anAnswerThatNeverCameIsAskedForAndNotGuessed() {
        scene.connected();
        for (FakeFault fault : List.of(
                FakeFault.lostAnswer(),
                FakeFault.lostRequest(),
                FakeFault.truncatedBody(),
                FakeFault.malformedBody())) {
            int number = scene.events().size() + 1;
            scene.world.faults().next("events.insert", fault);
            scene.books(appointment(number));

            assertEquals(
                    "PROVIDER_UNAVAILABLE",
                    assertInstanceOf(Paused.class, scene.sync(), fault::toString)
                            .problem()
                            .code()
                            .name());
            assertTrue(scene.dana().status().waiting() > 0, fault::toString);
            scene.clock.advance(Duration.ofMinutes(3));
            assertInstanceOf(Synced.class, scene.sync(), fault::toString);
            assertEquals(number, scene.events().size(), fault::toString);
        }
        assertAllIsWell();
    }

    private void assertAllIsWell() {
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.ACTIVE, status.state(), status::toString);
        assertEquals(0, status.waiting() + status.setAside(), status::toString);
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }
}
