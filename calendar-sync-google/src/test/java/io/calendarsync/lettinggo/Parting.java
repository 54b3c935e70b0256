package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.Debt;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** What tests of letting go share: a scene on a front, and what is left of a connection. */
abstract class Parting {
    static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");
    static final String MADE = "Shop bookings";

    final Front front;
    Scene scene;

    Parting(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** Dana on a calendar that was made for her, with these on it. */
    void syncedOnItsOwn(CalendarEvent... events) {
        scene.source.put(DANA, events);
        assertInstanceOf(
                ConnectOutcome.Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.dedicated(MADE, BERLIN)));
        scene.synced();
        scene.counts().reset();
    }

    void connectDesk(CalendarEvent... events) {
        scene.source.put(DESK, events);
        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(DESK, EMAIL, CalendarChoice.primary()));
        scene.engine.connection(DESK).sync();
        scene.counts().reset();
    }

    Disconnected disconnect(EventPolicy policy) {
        return disconnected(scene.dana().disconnect(policy));
    }

    static Disconnected disconnected(DisconnectOutcome outcome) {
        return assertInstanceOf(Disconnected.class, outcome);
    }

    /** Some time goes by, and then somebody syncs. */
    void later(Duration time) {
        scene.clock.advance(time);
        scene.sync();
    }

    Optional<AccountCalendar> made() {
        return scene.world.account(EMAIL).calendars().stream()
                .filter(calendar -> calendar.title().equals(MADE))
                .findFirst();
    }

    List<String> titlesOnMade() {
        return made().orElseThrow().events().stream()
                .map(FakeEvent::title)
                .sorted()
                .toList();
    }

    List<Debt> debts() {
        return scene.store.namespace(Scene.NAMESPACE).debts().of(DANA);
    }

    /** What the listener was told of disconnects. */
    List<Disconnected> told() {
        return scene.listener.notices(Notice.Disconnected.class).stream()
                .map(Notice.Disconnected::outcome)
                .map(Parting::disconnected)
                .toList();
    }

    String sentence() {
        return scene.engine.wording().status(scene.dana().status());
    }

    void assertNothingLeft() {
        assertEquals(List.of(), debts());
        assertFalse(scene.dana().status().owed());
        assertTrue(scene.tokens.grants().isEmpty(), "tokens are still stored");
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens(), "the access was not revoked");
    }
}
