package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.FakeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error of the table during a sync: what it comes to, what the host is shown, and how it ends. */
class ErrorsThroughTheEngineTest {
    private final Scene scene = Scene.on(Front.IN_PROCESS);
    private Instant before = scene.clock.instant();

    @BeforeEach
    void connect() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.faults.clear();
    }

    @AfterEach
    void close() {
        // An interrupted thread must not meet the next test.
        Thread.interrupted();
        scene.close();
    }

    static Stream<ErrorRow> rows() {
        return ErrorTable.ROWS.stream().filter(row -> row.moment().ofASync());
    }

    static Stream<ErrorRow> rowsThatMayPass() {
        return rows().filter(row -> row.follows() == Follows.AGAIN || row.follows() == Follows.RENEWED);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatFollowsAndHowItEnds(ErrorRow row) {
        SyncOutcome outcome =
                struck(row, once(row) ? row.trouble().once() : row.trouble().lasting());
        follows(row, outcome);
        ends(row, row.ending());
    }

    @ParameterizedTest
    @MethodSource("rowsThatMayPass")
    void whatLastsIsNotTriedForEver(ErrorRow row) {
        SyncOutcome outcome = struck(row, row.trouble().lasting());
        assertTrue(
                scene.counts().of(row.moment().method()) <= 10,
                () -> scene.counts().toString());
        if (row.follows() == Follows.AGAIN) {
            paused(row, outcome, Duration.ofSeconds(10));
            ends(row, Ending.BY_ITSELF);
        } else {
            blocked(row, outcome, true);
            ends(row, Ending.CONNECT);
        }
    }

    private SyncOutcome struck(ErrorRow row, Consumer<Scene> trouble) {
        row.moment().cause(scene);
        scene.counts().reset();
        trouble.accept(scene);
        before = scene.clock.instant();
        SyncOutcome outcome = scene.sync();
        assertTrue(row.isAmong(scene.faults), () -> "the provider failed with " + scene.faults);
        return outcome;
    }

    /** What is said of one event, or passes, strikes one call; all else lasts. */
    private static boolean once(ErrorRow row) {
        return switch (row.follows()) {
            case AGAIN, RENEWED, SETS_ASIDE, LOOKS, DOUBTS -> true;
            default -> false;
        };
    }

    private void follows(ErrorRow row, SyncOutcome outcome) {
        switch (row.follows()) {
            case AGAIN -> {
                synced(outcome);
                assertFalse(scene.pause.pauses().isEmpty(), "tried again at once");
                assertEquals(usualRefreshes(row), scene.counts().of("oauth.refresh"));
            }
            case RENEWED -> {
                synced(outcome);
                assertEquals(usualRefreshes(row) + 1, scene.counts().of("oauth.refresh"));
            }
            case LOOKS, DONE -> synced(outcome);
            case WAITS -> paused(row, outcome, Duration.ZERO);
            case WAITS_AN_HOUR -> {
                paused(row, outcome, Duration.ofHours(1));
                assertEquals(0, scene.pause.pauses().size());
            }
            case WAITS_HOURS -> {
                paused(row, outcome, Duration.ofHours(2));
                assertEquals(0, scene.pause.pauses().size());
            }
            case TRIES -> blocked(row, outcome, true);
            case STOPS -> blocked(row, outcome, false);
            case SETS_ASIDE -> {
                assertEquals(
                        1,
                        assertInstanceOf(Synced.class, outcome).report().total().setAside());
                assertEquals(1, scene.dana().status().setAside());
                shown(row, State.NEEDS_ATTENTION, row.code().orElseThrow().action());
                assertEquals(1, differences(), "others were stopped");
            }
            case LEAVES_OUT -> {
                synced(outcome);
                assertEquals(
                        row.problem().stream().toList(),
                        ((Synced) outcome).report().problems());
                shownAsWaiting(0);
                scene.counts().reset();
                scene.books(scene.source.events(DANA).toArray(CalendarEvent[]::new));
                scene.synced();
                assertEquals("no calls", scene.counts().toString());
            }
            case DOUBTS -> {
                paused(row, outcome, Duration.ZERO);
                asksNothingUntilItHasSettled();
            }
            case REPEATS -> {
                assertInstanceOf(Synced.class, outcome);
                shownAsWaiting(1);
                asksNothingUntilItHasSettled();
            }
            default -> throw new AssertionError(row.follows() + " is not about a sync");
        }
    }

    private void asksNothingUntilItHasSettled() {
        long calls = scene.counts().calendarTotal();
        scene.sync();
        assertEquals(calls, scene.counts().calendarTotal(), "looked before it had settled");
        scene.clock.advance(Duration.ofMinutes(3));
    }

    private void shownAsWaiting(long changes) {
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.ACTIVE, status.state(), status::toString);
        assertEquals(NextAction.NONE, status.nextAction());
        assertEquals(changes, status.waiting());
    }

    /** After a day, the access has to be renewed in any case. */
    private static int usualRefreshes(ErrorRow row) {
        return row.moment() == Moment.PROBE ? 1 : 0;
    }

    private void synced(SyncOutcome outcome) {
        assertInstanceOf(Synced.class, outcome);
        assertEquals(0, differences());
    }

    private void paused(ErrorRow row, SyncOutcome outcome, Duration atLeast) {
        Paused paused = assertInstanceOf(Paused.class, outcome);
        assertEquals(row.problem(), Optional.of(ErrorRow.plain(paused.problem())));
        assertFalse(paused.until().isBefore(before.plus(atLeast)), () -> "until " + paused.until());
        assertTrue(paused.until().isBefore(before.plus(Duration.ofDays(1))), () -> "until " + paused.until());
        NextAction action = row.code().orElseThrow().action();
        shown(row, action == NextAction.WAIT ? State.ACTIVE : State.NEEDS_ATTENTION, action);
        assertEquals(Optional.of(paused.until()), scene.dana().status().notBefore());
    }

    private void blocked(ErrorRow row, SyncOutcome outcome, boolean triedAgain) {
        Blocked blocked = assertInstanceOf(Blocked.class, outcome);
        assertEquals(row.problem(), Optional.of(blocked.problem()));
        shown(row, State.NEEDS_ATTENTION, row.code().orElseThrow().action());
        Optional<Instant> notBefore = scene.dana().status().notBefore();
        assertEquals(triedAgain, notBefore.isPresent(), notBefore::toString);
        long calls = scene.counts().total();
        scene.clock.advance(triedAgain ? Duration.ofSeconds(20) : Duration.ofDays(30));
        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(calls, scene.counts().total(), "asked all the same");
    }

    private void shown(ErrorRow row, State state, NextAction action) {
        ConnectionStatus status = scene.dana().status();
        assertEquals(state, status.state(), status::toString);
        assertEquals(action, status.nextAction());
        assertEquals(row.problem(), status.problem().map(ErrorRow::plain));
        assertTrue(status.problemSince().isPresent());
    }

    private void ends(ErrorRow row, Ending ending) {
        row.trouble().mended().accept(scene);
        switch (ending) {
            case AT_ONCE -> {}
            case BY_ITSELF -> later();
            case CONNECT -> assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
            case WITHDRAWAL -> scene.books(appointment(4));
            case CORRECTION -> {
                int number = Integer.parseInt(row.moment().struck().id().substring(2));
                scene.books(appointment(number, "Corrected"));
            }
        }
        assertEquals(List.of(), scene.synced().report().problems());
        assertEquals(0, differences());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.ACTIVE, status.state(), status::toString);
        assertEquals(Optional.empty(), status.problem());
        assertEquals(0, status.waiting() + status.setAside(), status::toString);
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    /** Until it may be tried again; what was set aside waits a while longer. */
    private void later() {
        Optional<Instant> notBefore = scene.dana().status().notBefore();
        if (notBefore.isPresent() && notBefore.get().isAfter(scene.clock.instant())) {
            scene.clock.set(notBefore.get());
        } else {
            scene.clock.advance(Duration.ofHours(2));
        }
    }

    /** How many bookings do not stand on the calendar as they are, or stand there and should not. */
    private long differences() {
        List<String> wanted = scene.source.events(DANA).stream()
                .map(CalendarEvent::details)
                .map(details -> details.title())
                .toList();
        List<String> there = scene.events().stream().map(FakeEvent::title).toList();
        long missing = wanted.stream().filter(title -> !there.contains(title)).count();
        long surplus = Math.max(0, there.size() - wanted.size());
        return Math.max(missing, surplus);
    }
}
