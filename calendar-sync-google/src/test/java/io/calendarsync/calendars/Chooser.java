package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ChooseOutcome.Chosen;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.util.List;

/** A person who has several calendars, and chooses among them. */
record Chooser(Scene scene) {
    static final CalendarChoice OWN = CalendarChoice.dedicated("Shop bookings", Scene.BERLIN);

    /** Connected with a consent to any calendar, and none chosen; nothing counted yet. */
    void connectedForLater() {
        connected(CalendarChoice.later());
    }

    void connected(CalendarChoice choice) {
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, choice));
        scene.counts().reset();
    }

    AccountCalendar makes(String title) {
        return scene.world.account(EMAIL).makesCalendar(title);
    }

    ChooseOutcome choose(AccountCalendar calendar, OldEvents events) {
        return scene.dana().choose(CalendarChoice.existing(calendar.id()), events);
    }

    Chosen chosen(AccountCalendar calendar, OldEvents events) {
        return assertInstanceOf(Chosen.class, choose(calendar, events));
    }

    static void assertUnavailable(ProblemCode code, ChooseOutcome outcome) {
        assertEquals(
                code,
                assertInstanceOf(ChooseOutcome.Unavailable.class, outcome)
                        .problem()
                        .code());
    }

    static List<String> titles(AccountCalendar calendar) {
        return calendar.events().stream().map(FakeEvent::title).sorted().toList();
    }

    static Connected connect(SyncEngine engine, Scene scene, ConnectionId id, String email, ConnectRequest request) {
        return assertInstanceOf(
                Connected.class,
                engine.complete(
                        Scene.SESSION,
                        scene.world.consent(engine.connect(id, request).location(), email)));
    }

    ConnectionRecord record() {
        return record(DANA);
    }

    ConnectionRecord record(ConnectionId id) {
        return scene.store.namespace(Scene.NAMESPACE).connections().find(id).orElseThrow();
    }

    /** The calendars that are to be done with, and how. */
    List<String> former() {
        return record().former().stream().map(Chooser::line).toList();
    }

    private static String line(FormerCalendar former) {
        return former.events() + " " + former.calendar().info().title().orElseThrow();
    }
}
