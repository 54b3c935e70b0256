package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.BlockingRules;
import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.push.Proof;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host sees of being told, and when it is relied on. */
@ParameterizedClass
@EnumSource(Front.class)
class PushStatusTest {
    private final Pushed pushed;

    PushStatusTest(Front front) {
        pushed = Pushed.on(front);
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    private boolean isProven() {
        Inbound inbound = new Inbound(
                Optional.of(pushed.sink),
                connection -> BlockingRules.DEFAULT,
                EditPolicy.OVERWRITE,
                DeletionPolicy.RESTORE,
                Optional.of(Pushed.ADDRESS));
        return new Proof(pushed.store(), inbound, pushed.scene.clock).proven(DANA);
    }

    private void assertStands(Push push) {
        assertEquals(push, pushed.status().push());
        assertFalse(pushed.engine.wording().push(pushed.status()).isBlank());
    }

    @Test
    void fromTheFirstSyncOnEachStepShows() {
        assertStands(Push.NOT_READ);
        pushed.connects();
        assertStands(Push.NOT_YET);
        pushed.synced();
        assertStands(Push.UNPROVEN);
        pushed.push.deliver();
        assertStands(Push.TELLING);
        pushed.dana().disconnect();
        assertStands(Push.NOT_READ);
    }

    @Test
    void aStatusAsksNobody() {
        pushed.told();
        pushed.status();
        assertEquals(0, pushed.scene.counts().total());
    }

    @Test
    void oneCalendarThatIsNotWatchedShows() {
        AccountCalendar team = pushed.scene.world.account(EMAIL).makesCalendar("Team");
        pushed.scene
                .world
                .faults()
                .on("events.watch")
                .calendar(team.id())
                .fail(FakeFault.refused(403, "global", "forbidden"));
        pushed.connects(team.id());
        pushed.synced();
        pushed.push.deliver();
        pushed.synced();
        assertStands(Push.REFUSED);
        assertEquals(team.id(), pushed.status().pushProblem().orElseThrow().argument("calendar"));
        assertFalse(isProven());

        pushed.scene.world.faults().clear();
        pushed.scene.clock.advance(Duration.ofMinutes(10));
        pushed.synced();
        assertStands(Push.UNPROVEN);
        pushed.push.deliver();
        assertStands(Push.TELLING);
        pushed.scene.clock.advance(Duration.ofMinutes(1));
        pushed.synced();
        assertTrue(isProven());
    }

    @Test
    void itIsReliedOnOnceAllWasReadSinceTheChannelWasAskedFor() {
        pushed.watching();
        pushed.scene.clock.advance(Duration.ofMinutes(1));
        assertFalse(isProven());
        pushed.push.deliver();
        // What changed before the channel was open, and after all was read, is told by nobody.
        assertFalse(isProven());
        pushed.synced();
        assertTrue(isProven());
    }

    @Test
    void whatEndsSoonIsNotReliedOn() {
        pushed.told();
        assertTrue(isProven());
        Duration left =
                Duration.between(pushed.scene.clock.instant(), pushed.open().expires());
        pushed.scene.clock.advance(left.minusMinutes(90));
        assertTrue(isProven());
        pushed.scene.clock.advance(Duration.ofHours(1));
        assertFalse(isProven());
        assertStands(Push.TELLING);
        pushed.scene.clock.advance(Duration.ofHours(1));
        assertStands(Push.NOT_YET);
    }

    @Test
    void aFurtherCalendarThatWasNotReadYetIsNotReliedOn() {
        pushed.told();
        AccountCalendar team = pushed.scene.world.account(EMAIL).makesCalendar("Team");
        pushed.connects(team.id());
        assertFalse(isProven());
        assertStands(Push.NOT_YET);
    }

    @Test
    void nothingIsReliedOnWhileReadingIsInTrouble() {
        AccountCalendar team = pushed.scene.world.account(EMAIL).makesCalendar("Team");
        pushed.connects(team.id());
        pushed.synced();
        pushed.push.deliver();
        pushed.scene.clock.advance(Duration.ofMinutes(1));
        pushed.synced();
        assertTrue(isProven());
        team.removes();
        pushed.sync();
        assertFalse(isProven());
    }

    @Test
    void anEngineThatIsNotToldSaysSo() {
        pushed.told();
        pushed.engine = pushed.scene
                .engine()
                .blockedTime(pushed.sink, connection -> BlockingRules.DEFAULT)
                .build();
        assertStands(Push.OFF);
        assertEquals(List.of(), pushed.status().eventProblems());
    }
}
