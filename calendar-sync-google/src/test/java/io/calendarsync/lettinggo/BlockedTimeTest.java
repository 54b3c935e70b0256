package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.DAY;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What blocked time is forgotten, however the sink does. */
@ParameterizedClass
@EnumSource(Front.class)
class BlockedTimeTest extends Parting {
    private static final EventTime DENTIST = EventTime.timed(DAY.atTime(6, 0), DAY.atTime(7, 0), BERLIN);

    private final BlockedTimes kept = BlockedTimes.inMemory(BERLIN);
    private boolean broken;
    private Connection dana = scene.dana();

    BlockedTimeTest(Front front) {
        super(front);
    }

    @BeforeEach
    void connect() {
        dana = scene.engine().blockedTime(new Breakable()).build().connection(DANA);
        scene.withSynced(appointment(1));
        scene.calendar().adds("Dentist", DENTIST);
        assertInstanceOf(Synced.class, dana.sync());
        assertFalse(kept.isFree(DANA, DENTIST));
    }

    @Test
    void P8_aSyncUnderWayTellsTheSinkOfNothingMore() {
        BlockedTimeSink letsGo = new Breakable() {
            @Override
            public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
                super.apply(connection, calendar, changes);
                // Another node lets go when the first of many changes are told.
                disconnected(dana.disconnect());
            }
        };
        for (int number = 0; number < 300; number++) {
            scene.calendar().adds("Visit", DENTIST);
        }
        SyncOutcome outcome =
                scene.engine().blockedTime(letsGo).build().connection(DANA).sync();
        assertEquals(
                ProblemCode.TAKEN_OVER,
                assertInstanceOf(SyncOutcome.Paused.class, outcome).problem().code());
        assertTrue(kept.isFree(DANA, DENTIST));
    }

    @Test
    void itIsForgottenAtOnce() {
        assertEquals(
                new Disconnected(
                        List.of(Step.TOKENS_FORGOTTEN, Step.BLOCKED_TIME_FORGOTTEN, Step.ACCESS_REVOKED), List.of()),
                disconnected(dana.disconnect()));
        assertTrue(kept.isFree(DANA, DENTIST));
        assertNothingLeft();
    }

    @Test
    void P11_aSinkThatFailsStopsNothingAndIsToldAgain() {
        broken = true;
        Disconnected first = disconnected(dana.disconnect());
        assertEquals(List.of(Step.BLOCKED_TIME_FORGOTTEN, Step.ACCESS_REVOKED), first.owed());
        assertEquals(
                "The calendar is disconnected. The access at Google is still being revoked."
                        + " What blocked time is still being forgotten.",
                scene.engine.wording().outcome(first));

        broken = false;
        scene.clock.advance(Duration.ofMinutes(5));
        dana.sync();
        assertTrue(kept.isFree(DANA, DENTIST));
        assertNothingLeft();
    }

    @Test
    void aSinkThatAlwaysFailsIsGivenUpAfterAMonth() {
        broken = true;
        dana.disconnect();

        scene.clock.advance(Duration.ofDays(31));
        Disconnected last = disconnected(dana.disconnect());
        assertEquals(List.of(Step.BLOCKED_TIME_GIVEN_UP, Step.ACCESS_REVOKED), last.done());
        assertNothingLeft();
    }

    @Test
    void connectingAgainReadsItAnew() {
        dana.disconnect();
        scene.connected();

        assertInstanceOf(Synced.class, dana.sync());
        assertFalse(kept.isFree(DANA, DENTIST));
    }

    @Test
    void erasingForgetsItToo() {
        dana.erase();
        assertTrue(kept.isFree(DANA, DENTIST));
    }

    @Test
    void erasingTellsASinkThatMayNotHaveHeardOfTheDisconnect() {
        scene.dana().disconnect();
        assertFalse(kept.isFree(DANA, DENTIST), "that engine has no sink");

        assertEquals(List.of(Step.BLOCKED_TIME_FORGOTTEN), dana.erase().done());
        assertTrue(kept.isFree(DANA, DENTIST));
        assertEquals(List.of(), dana.erase().done());
    }

    /** The sink, which may fail. */
    private class Breakable implements BlockedTimeSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            kept.apply(connection, calendar, changes);
        }

        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            kept.replace(connection, calendar, window, blocked);
        }

        @Override
        public void forget(ConnectionId connection) {
            if (broken) {
                throw new IllegalStateException("the host's database is down");
            }
            kept.forget(connection);
        }
    }
}
