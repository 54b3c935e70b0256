package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The channels of a connection that is let go. */
@ParameterizedClass
@EnumSource(Front.class)
class ChannelsTest extends Parting {

    ChannelsTest(Front front) {
        super(front);
    }

    @Test
    void theyAreStoppedBeforeTheAccessEnds() {
        scene.withSynced(appointment(1));
        open("channel-1");
        open("channel-2");

        assertEquals(
                new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.CHANNELS_STOPPED, Step.ACCESS_REVOKED), List.of()),
                disconnect(EventPolicy.KEEP));
        assertEquals(List.of(), scene.world.push().channels());
        assertEquals(List.of(), kept());
        assertNothingLeft();
    }

    @Test
    void P8_oneThatIsTakenForEndedSinceItsAccountWasConnectedAgainIsAskedToStopAllTheSame() {
        scene.withSynced(appointment(1));
        connectDesk(appointment(2));
        open("channel-1");
        // A consent to the account, which is the desk's too, has everybody open channels anew with the next sync.
        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(DESK, EMAIL, CalendarChoice.primary()));
        disconnect(EventPolicy.KEEP);
        assertEquals(1, scene.counts().of("channels.stop"));
    }

    @Test
    void P8_oneThatCannotBeStoppedIsOwedAndNobodyListensToIt() {
        scene.withSynced(appointment(1));
        open("channel-1");
        scene.world.faults().next("channels.stop", FakeFault.lostRequest());

        assertEquals(
                List.of(Step.CHANNELS_STOPPED, Step.ACCESS_REVOKED),
                disconnect(EventPolicy.KEEP).owed());
        assertEquals(List.of(), kept());
        assertEquals(1, scene.world.push().channels().size());

        later(Duration.ofMinutes(5));
        assertEquals(List.of(), scene.world.push().channels());
        assertNothingLeft();
    }

    @Test
    void P8_oneThatEndedByItselfIsOwedNoMore() {
        scene.withSynced(appointment(1));
        open("channel-1");
        scene.world.faults().always("channels.stop", FakeFault.refused(503, "global", "backendError"));
        disconnect(EventPolicy.KEEP);

        later(Duration.ofDays(8));
        assertNothingLeft();
    }

    @Test
    void P8_withADeadGrantTheyEndByThemselves() {
        scene.withSynced(appointment(1));
        open("channel-1");
        scene.world.account(EMAIL).revokesAccess();

        assertEquals(List.of(), disconnect(EventPolicy.KEEP).owed());
        assertNothingLeft();
    }

    /** A channel as the engine opens one: known here, and open there. */
    private void open(String id) {
        // What may be read may be watched.
        Secret token = Secret.of(
                scene.world.account(EMAIL).accessToken("https://www.googleapis.com/auth/calendar.events.readonly"));
        Reply<ChannelOpened> reply = scene.provider.watch(
                new CalendarCall(token, "primary"),
                new ChannelRequest(
                        id, Secret.of("secret-of-" + id), URI.create("https://shop.example/push"), Duration.ofDays(7)));
        assertInstanceOf(Reply.Done.class, reply);
        ChannelOpened opened = ((Reply.Done<ChannelOpened>) reply).value();
        scene.store
                .namespace(NAMESPACE)
                .channels()
                .put(new PushChannel(
                        id,
                        DANA,
                        "primary",
                        URI.create("https://shop.example/push"),
                        "hash",
                        Optional.of(opened.resourceId()),
                        scene.clock.instant(),
                        Optional.of(opened.endsAt()),
                        Optional.empty()));
    }

    private List<PushChannel> kept() {
        return scene.store.namespace(NAMESPACE).channels().of(DANA);
    }
}
