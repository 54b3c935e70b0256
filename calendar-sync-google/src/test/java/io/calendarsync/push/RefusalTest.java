package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.NextAction;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeDelivery.Result;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The provider will not tell: everything else goes on, and it is asked again now and then. */
@ParameterizedClass
@EnumSource(Front.class)
class RefusalTest {
    private final Pushed pushed;

    RefusalTest(Front front) {
        pushed = Pushed.on(front);
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    private void refuses(FakeFault fault) {
        pushed.scene.world.faults().always("events.watch", fault);
    }

    @Test
    void aRefusalStopsNothingAndSaysWhy() {
        refuses(FakeFault.refused(401, "push", "push.webhookUrlUnauthorized"));
        pushed.connects();
        pushed.scene.source.put(Scene.DANA, appointment(1));
        pushed.dana().changed(key(1));
        pushed.adds("Dentist", 14, 15);
        pushed.synced();

        assertEquals(List.of("Appointment 1", "Dentist"), pushed.scene.titles());
        assertFalse(pushed.isFree(14, 15));
        ConnectionStatus status = pushed.status();
        assertEquals(ConnectionStatus.State.ACTIVE, status.state());
        assertEquals(Optional.empty(), status.problem());
        assertEquals(NextAction.NONE, status.nextAction());
        assertEquals(Push.REFUSED, status.push());
        Problem problem = status.pushProblem().orElseThrow();
        assertEquals(ProblemCode.PUSH_REFUSED, problem.code());
        assertTrue(problem.argument("code").contains("webhookUrlUnauthorized"), problem::toString);
        assertTrue(
                pushed.engine
                        .wording()
                        .push(status)
                        .startsWith("Changes on the calendar \"dana@example.com\" are found"),
                () -> pushed.engine.wording().push(status));
    }

    @Test
    void aRefusedAddressIsTheOperatorsToMend() {
        pushed.becomes(builder -> builder.push(URI.create("http://shop.example/push")))
                .watching();
        assertEquals(Push.REFUSED, pushed.status().push());
        pushed.becomes(builder -> builder);
        pushed.scene.clock.advance(Duration.ofMinutes(10));
        pushed.synced();
        pushed.assertOneChannel();
        assertEquals(Push.UNPROVEN, pushed.status().push());
        assertEquals(Optional.empty(), pushed.status().pushProblem());
    }

    @Test
    void itIsAskedAgainLaterAndLater() {
        refuses(FakeFault.refused(403, "global", "forbidden"));
        pushed.watching();
        List<Duration> waits = new ArrayList<>();
        Instant asked = pushed.scene.clock.instant();
        while (waits.size() < 10) {
            Duration since = Duration.between(asked, pushed.scene.clock.instant());
            pushed.scene.clock.advance(since.dividedBy(10).plusSeconds(30));
            pushed.scene.counts().reset();
            pushed.synced();
            if (pushed.watches() == 1) {
                waits.add(Duration.between(asked, pushed.scene.clock.instant()));
                asked = pushed.scene.clock.instant();
            }
        }
        assertTrue(waits.get(0).compareTo(Duration.ofMinutes(3)) >= 0, waits::toString);
        assertTrue(waits.get(0).compareTo(Duration.ofMinutes(8)) <= 0, waits::toString);
        assertTrue(waits.get(3).compareTo(Duration.ofMinutes(30)) >= 0, waits::toString);
        assertTrue(waits.get(9).compareTo(Duration.ofMinutes(450)) <= 0, waits::toString);
        assertTrue(waits.get(9).compareTo(Duration.ofMinutes(270)) >= 0, waits::toString);
        assertEquals(1, pushed.rows().size());
        pushed.scene.world.faults().clear();
        pushed.scene.clock.advance(Duration.ofHours(8));
        pushed.synced();
        pushed.assertOneChannel();
        assertEquals(Push.UNPROVEN, pushed.status().push());
    }

    @Test
    void aWishToWaitIsHeeded() {
        refuses(FakeFault.refused(503, "global", "backendError", Duration.ofHours(3)));
        pushed.watching();
        pushed.scene.clock.advance(Duration.ofHours(2));
        pushed.synced();
        assertEquals(0, pushed.watches());
        pushed.scene.clock.advance(Duration.ofMinutes(61));
        pushed.synced();
        assertEquals(1, pushed.watches());
    }

    @Test
    void aProviderThatFailsIsAskedOnceAndNobodyWaits() {
        refuses(FakeFault.htmlPage(503));
        pushed.connects();
        pushed.scene.counts().reset();
        int pauses = pushed.scene.pause.pauses().size();
        pushed.synced();
        assertEquals(1, pushed.watches());
        assertEquals(pauses, pushed.scene.pause.pauses().size());
        assertEquals(Push.REFUSED, pushed.status().push());
    }

    /** Nobody knows whether it is open: what comes through it is good, until another takes its place. */
    @Test
    void aChannelWithoutAnAnswerTellsAllTheSame() {
        pushed.scene.world.faults().next("events.watch", FakeFault.lostAnswer());
        pushed.watching();
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        pushed.adds("Dentist", 14, 15);
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        pushed.scene.clock.advance(Duration.ofMinutes(10));
        pushed.synced();
        assertEquals(1, pushed.rows().size());
        assertEquals(Push.UNPROVEN, pushed.status().push());
        pushed.adds("Haircut", 16, 17);
        assertEquals(
                List.of(Result.ACCEPTED, Result.FAILED),
                pushed.deliver().stream().sorted().distinct().toList());
    }

    @Test
    void anAccessTokenThatExpiredIsRenewedOnce() {
        pushed.scene.world.faults().next("events.watch", FakeFault.expiredToken());
        pushed.watching();
        pushed.assertOneChannel();
    }

    @Test
    void aTokenThatIsRefusedForThisAloneEndsNothing() {
        refuses(FakeFault.expiredToken());
        pushed.connects();
        pushed.scene.counts().reset();
        pushed.synced();
        assertEquals(2, pushed.watches());
        assertEquals(Push.REFUSED, pushed.status().push());
    }

    /** The channel that stands is good until it ends: nobody has to know that its renewal does not go. */
    @Test
    void aRenewalThatIsRefusedLeavesTheChannelThatStands() {
        pushed.told();
        refuses(FakeFault.refused(403, "global", "forbidden"));
        Instant end = pushed.open().expires();
        pushed.scene.clock.advance(
                Duration.between(pushed.scene.clock.instant(), end).minusHours(1));
        pushed.synced();
        assertEquals(Push.TELLING, pushed.status().push());
        pushed.adds("Dentist", 14, 15);
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        pushed.scene.clock.advance(Duration.ofHours(2));
        pushed.synced();
        assertEquals(Push.REFUSED, pushed.status().push());
        assertEquals(1, pushed.rows().size());
        pushed.scene.world.faults().clear();
        pushed.scene.clock.advance(Duration.ofHours(8));
        pushed.synced();
        pushed.assertOneChannel();
    }

    @Test
    void aChannelThatEndsAtOnceIsNone() {
        pushed.scene.world.limits().channels(Duration.ofMillis(1));
        pushed.scene.world.switches().turnOn(FakeSwitch.SYNC_MESSAGE_COMES_FIRST);
        pushed.push.deliversTo(message -> {
            pushed.scene.clock.advance(Duration.ofSeconds(1));
            return 204;
        });
        pushed.watching();
        assertEquals(Push.REFUSED, pushed.status().push());
        pushed.scene.clock.advance(Duration.ofSeconds(1));
        pushed.synced();
        pushed.synced();
        assertEquals(0, pushed.watches());
    }

    @Test
    void aClockThatGoesBackAsksAllTheSame() {
        refuses(FakeFault.refused(403, "global", "forbidden"));
        pushed.watching();
        pushed.scene.world.faults().clear();
        pushed.scene.clock.advance(Duration.ofDays(-3));
        pushed.sync();
        pushed.assertOneChannel();
    }
}
