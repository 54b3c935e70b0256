package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Connection;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that stops at any call to its stores while it lets go. */
@ParameterizedClass
@EnumSource(
        value = Front.class,
        names = {"FAKE_CALENDAR", "IN_PROCESS"})
class PartingCrashTest extends Parting {
    private static final EventTime LUNCH = EventTime.timed(
            io.calendarsync.behaviour.Scene.DAY.atTime(12, 0),
            io.calendarsync.behaviour.Scene.DAY.atTime(13, 0),
            BERLIN);

    private BlockedTimes sink = BlockedTimes.inMemory(BERLIN);

    PartingCrashTest(Front front) {
        super(front);
    }

    @Test
    void P8_aCrashLeavesADebtAndNeverAnEventThatNobodyKnowsOf() {
        atEveryCall(false, dana -> dana.disconnect(EventPolicy.DELETE_ALL), () -> {
            assertEquals(List.of(), scene.titles());
            assertEquals(State.DISCONNECTED, scene.dana().status().state());
        });
    }

    @Test
    void P8_aCrashLeavesADebtAndNeverACalendarThatNobodyKnowsOf() {
        atEveryCall(true, dana -> dana.disconnect(EventPolicy.DELETE_ALL), () -> {
            assertEquals(Optional.empty(), made());
            assertEquals(State.DISCONNECTED, scene.dana().status().state());
        });
    }

    @Test
    void P8_aCrashWhileErasingIsEndedByErasingAgain() {
        atEveryCall(false, dana -> dana.erase(EventPolicy.DELETE_ALL), () -> {
            scene.dana().erase(EventPolicy.DELETE_ALL);
            assertEquals(
                    Optional.empty(),
                    scene.store.namespace(NAMESPACE).connections().find(DANA));
            assertEquals(List.of(), scene.rows());
            assertEquals(List.of(), scene.titles());
        });
    }

    @Test
    void P8_aCrashWhilePayingIsPaidByTheNext() {
        atEveryCall(
                false,
                dana -> {
                    scene.clock.advance(Duration.ofMinutes(10));
                    dana.sync();
                },
                () -> assertEquals(List.of(), scene.titles()),
                () -> {
                    scene.world.faults().times(20, "oauth.refresh", io.calendarsync.testkit.FakeFault.lostRequest());
                    node(StoreFaults.none()).disconnect(EventPolicy.DELETE_ALL);
                    scene.world.faults().clear();
                    assertTrue(scene.dana().status().owed());
                });
    }

    private void atEveryCall(boolean made, Consumer<Connection> act, Runnable check) {
        atEveryCall(made, act, check, () -> {});
    }

    private void atEveryCall(boolean made, Consumer<Connection> act, Runnable check, Runnable before) {
        for (int at = 2; crashes(at, made, act, before); at++) {
            StoreFaults none = StoreFaults.none();
            scene.clock.advance(Duration.ofHours(7));
            if (scene.dana().status().state() != State.DISCONNECTED
                    && scene.dana().status().state() != State.NOT_CONNECTED) {
                node(none).disconnect(EventPolicy.DELETE_ALL);
            }
            for (int sync = 0; sync < 3; sync++) {
                node(none).sync();
                scene.clock.advance(Duration.ofHours(7));
            }
            check.run();
            assertNothingLeft();
            assertTrue(sink.isFree(DANA, LUNCH), "blocked time is left");
            assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
            scene.close();
            scene = io.calendarsync.behaviour.Scene.on(front);
        }
        check.run();
        assertNothingLeft();
    }

    /** Acts on a connected scene while a store call fails; false when there were fewer calls. */
    private boolean crashes(int nth, boolean made, Consumer<Connection> act, Runnable before) {
        sink = BlockedTimes.inMemory(BERLIN);
        if (made) {
            syncedOnItsOwn(appointment(1), appointment(2));
        } else {
            scene.withSynced(appointment(1), appointment(2));
        }
        sink.replace(DANA, "primary", Window.ALL, List.of(BlockedTime.busy("lunch", LUNCH)));
        scene.clock.advance(Duration.ofMinutes(5));
        before.run();
        StoreFaults faults = StoreFaults.none();
        Connection dana = node(faults);
        if (nth % 2 == 0) {
            faults.failBefore(nth / 2);
        } else {
            faults.failAfter(nth / 2);
        }
        try {
            act.accept(dana);
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    private Connection node(StoreFaults faults) {
        return scene.engine()
                .blockedTime(sink)
                .tokenStore(faults.around(scene.tokens))
                .syncStore(faults.around(scene.store))
                .build()
                .connection(DANA);
    }
}
