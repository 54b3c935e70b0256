package io.calendarsync.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.PushOutcome.Opened;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeDelivery.Result;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The node dies while it opens or renews a channel. */
@ParameterizedClass
@EnumSource(Front.class)
class ChannelCrashTest {
    private final Pushed pushed;

    ChannelCrashTest(Front front) {
        pushed = Pushed.on(front);
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    private StoreFaults faults() {
        return pushed.scene.storeFaults;
    }

    private void dies(String call, int more, boolean after) {
        int nth = faults().calls(call) + more;
        if (after) {
            faults().failAfter(call, nth);
        } else {
            faults().failBefore(call, nth);
        }
        assertThrows(InjectedFault.class, pushed::sync);
        // Whoever died does not give the lease back.
        pushed.scene.clock.advance(Duration.ofMinutes(3));
    }

    @Test
    void nothingIsAskedForBeforeItIsKnownHere() {
        pushed.connects();
        dies("channels.put", 1, false);
        assertEquals(0, pushed.watches());
        pushed.synced();
        pushed.assertOneChannel();
    }

    @Test
    void aWishThatNobodyAnsweredIsForgottenAfterTenMinutes() {
        pushed.connects();
        dies("channels.put", 1, true);
        pushed.synced();
        assertEquals(0, pushed.watches());
        assertEquals(Push.NOT_YET, pushed.status().push());
        pushed.scene.clock.advance(Duration.ofMinutes(8));
        pushed.synced();
        pushed.assertOneChannel();
        assertEquals(1, pushed.watches());
    }

    /** Its messages are good meanwhile: only the answer is missing. */
    @Test
    void aChannelWhoseAnswerWasNotKeptTellsAllTheSame() {
        pushed.connects();
        dies("channels.put", 2, false);
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        assertEquals(List.of(new Opened(Scene.DANA)), pushed.outcomes);
        assertEquals(1, pushed.messages());
        pushed.scene.clock.advance(Duration.ofMinutes(10));
        pushed.synced();
        assertEquals(pushed.rows().get(0).id(), pushed.push.channels().get(1).id());
        assertEquals(1, pushed.rows().size());
    }

    @Test
    void anAnswerThatWasKeptIsKept() {
        pushed.connects();
        dies("channels.put", 2, true);
        pushed.assertOneChannel();
        pushed.synced();
        pushed.assertOneChannel();
        assertEquals(1, pushed.watches());
    }

    @Test
    void aRenewalThatIsCutOffIsEndedByTheNextSync() {
        pushed.told();
        pushed.becomes(builder -> builder.push(URI.create("https://shop.example/push/v2")));
        dies("channels.forget", 1, false);
        assertEquals(2, pushed.rows().size());
        assertEquals(1, pushed.push.channels().size());
        pushed.synced();
        pushed.assertOneChannel();
    }

    @Test
    void aRefusalThatWasNotKeptAsksNoSooner() {
        pushed.connects();
        pushed.scene.world.faults().always("events.watch", FakeFault.refused(403, "global", "forbidden"));
        dies("channels.put", 2, false);
        pushed.synced();
        assertEquals(1, pushed.watches());
    }

    /** Whoever lets go forgets what is known then; what comes after that must leave nothing either. */
    @Test
    void P8_aDisconnectWhileAChannelIsOpenedLeavesNothing() {
        for (int put = 1; put <= 2; put++) {
            pushed.connects();
            faults().runBefore(
                            "channels.put",
                            faults().calls("channels.put") + put,
                            () -> pushed.dana().disconnect());
            assertInstanceOf(SyncOutcome.Paused.class, pushed.sync());
            assertEquals(List.of(), pushed.rows());
            assertEquals(Push.NOT_READ, pushed.status().push());
            pushed.scene.clock.advance(Duration.ofMinutes(3));
        }
    }

    /** A consent that was taken back ends what is being opened by it. */
    @Test
    void whoeverConnectsAgainWhileAChannelIsOpenedIsWatchedAnew() {
        pushed.connects();
        faults().runBefore("channels.put", faults().calls("channels.put") + 2, () -> {
            pushed.scene.world.account(Scene.EMAIL).revokesAccess();
            pushed.connects();
        });
        pushed.sync();
        pushed.scene.clock.advance(Duration.ofMinutes(3));
        pushed.synced();
        pushed.assertOneChannel();
    }

    /** Wherever the node dies, half an hour of syncs later one channel is known, and it is open. */
    @Test
    void whereverItDiesOneChannelIsLeftInTheEnd() {
        pushed.told();
        for (int nth = 1; nth <= 25; nth++) {
            URI next = URI.create("https://shop.example/push/" + nth);
            pushed.becomes(builder -> builder.push(next));
            int before = faults().calls().size();
            faults().failAfter(before + nth);
            try {
                pushed.sync();
            } catch (InjectedFault died) {
                assertTrue(nth > 0);
            }
            faults().recover();
            for (int minutes = 0; minutes < 30; minutes += 10) {
                pushed.scene.clock.advance(Duration.ofMinutes(10));
                pushed.sync();
            }
            pushed.synced();
            assertEquals(next, pushed.row().endpoint(), "died after " + nth);
            String known = pushed.row().id();
            assertEquals(
                    1,
                    pushed.push.channels().stream()
                            .filter(channel -> channel.id().equals(known))
                            .count());
        }
    }
}
