package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.function.Consumer;

/** What is under way when something goes wrong: the call that is struck, and how it comes to that call. */
enum Moment {
    CHANGE("An event is changed", "events.patch", 1, Moment::twoMove),
    CREATE("An event is new", "events.insert", 4, scene -> scene.books(appointment(4), appointment(5))),
    MEETING("An event is new, and to have a video meeting", "events.insert", 4, Moment::oneMeets),
    DELETE("An event is deleted", "events.delete", 1, scene -> scene.cancels(key(1), key(2))),
    BATCH("A whole batch is refused", "batch", 1, Moment::twoMove),
    READ("An event in doubt is looked at", "events.get", 4, Moment::inDoubt),
    LISTING("What was written is listed, because the ledger was lost", "events.list", 1, Moment::forgotten),
    PROBE(
            "An idle connection is looked at once a day",
            "events.list",
            1,
            scene -> scene.clock.advance(Duration.ofDays(1))),
    TOKEN("The access is renewed", "oauth.refresh", 1, Moment::late),
    HOST("The host itself fails", "", 1, Moment::threeMove),
    CODE("An account is connected", "oauth.token", 1, scene -> {}),
    CALENDAR("A calendar is made", "calendars.insert", 1, scene -> {}),
    REVOKE("An account is let go", "oauth.revoke", 1, scene -> {});

    private final String title;
    private final String method;
    private final int number;

    @SuppressWarnings("ImmutableEnumChecker") // A method without a state.
    private final Consumer<Scene> cause;

    Moment(String title, String method, int number, Consumer<Scene> cause) {
        this.title = title;
        this.method = method;
        this.number = number;
        this.cause = cause;
    }

    String title() {
        return title;
    }

    /** Google's name of the call. */
    String method() {
        return method;
    }

    /** The event that is struck where an event is. */
    EventKey struck() {
        return key(number);
    }

    boolean ofASync() {
        return switch (this) {
            case CODE, CALENDAR, REVOKE -> false;
            default -> true;
        };
    }

    /** Makes the next sync come to the call. */
    void cause(Scene scene) {
        cause.accept(scene);
    }

    private static void oneMeets(Scene scene) {
        CalendarEvent plain = appointment(4);
        CalendarEvent meets = CalendarEvent.builder(
                        plain.key(), plain.details().title(), plain.details().time())
                .meeting()
                .build();
        scene.books(meets, appointment(5));
    }

    private static void twoMove(Scene scene) {
        scene.books(appointment(1, "Moved"), appointment(2, "Moved too"));
    }

    private static void threeMove(Scene scene) {
        twoMove(scene);
        scene.books(appointment(3, "Moved as well"));
    }

    private static void inDoubt(Scene scene) {
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(4));
        assertInstanceOf(Paused.class, scene.sync());
        scene.faults.clear();
        scene.clock.advance(Duration.ofMinutes(3));
    }

    private static void forgotten(Scene scene) {
        scene.store.loseLedgers(Scene.NAMESPACE);
        scene.source.put(DANA, appointment(1, "Moved"));
        scene.dana().changed(key(1), key(2));
    }

    private static void late(Scene scene) {
        scene.clock.advance(Duration.ofHours(2));
        twoMove(scene);
    }
}
