package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.PushOutcome;
import io.calendarsync.PushOutcome.Accepted;
import io.calendarsync.PushOutcome.Opened;
import io.calendarsync.PushOutcome.Reason;
import io.calendarsync.PushOutcome.Rejected;
import io.calendarsync.behaviour.Front;
import io.calendarsync.testkit.FakeDelivery.Result;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class ReceivingTest {
    private static final Rejected UNKNOWN = new Rejected(Reason.UNKNOWN);
    private static final Rejected NOT_PROVEN = new Rejected(Reason.NOT_PROVEN);

    private static final ConnectionId BEN = ConnectionId.of("shop-1", "ben");

    private final Pushed pushed;

    ReceivingTest(Front front) {
        pushed = Pushed.on(front);
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    @Test
    void aChangeIsToldAndReadByTheNextSync() {
        pushed.told();
        pushed.adds("Dentist", 14, 15);
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        assertEquals(List.of(new Accepted(DANA)), pushed.outcomes);
        assertEquals(204, pushed.outcomes.get(0).status());
        assertTrue(pushed.isFree(14, 15));
        pushed.engine.connection(DANA).sync();
        assertFalse(pushed.isFree(14, 15));
    }

    @Test
    void theFirstMessageProvesTheChannelAndLeavesNothingToSync() {
        pushed.watching();
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        assertEquals(List.of(new Opened(DANA)), pushed.outcomes);
        assertEquals(204, pushed.outcomes.get(0).status());
        assertEquals(1, pushed.messages());
    }

    @Test
    void whatProvesNothingIsRejectedAndDoesNothing() {
        FakeMessage message = pushed.told().changed();
        long before = pushed.messages();
        assertEquals(404, rejected(UNKNOWN, Pushed.headers(message, "X-Goog-Channel-ID", "somebody-elses")));
        assertEquals(401, rejected(NOT_PROVEN, Pushed.headers(message, "X-Goog-Channel-Token", "guessed")));
        assertEquals(401, rejected(NOT_PROVEN, Pushed.headers(message, "X-Goog-Resource-ID", "another")));
        assertEquals(404, rejected(UNKNOWN, Map.of()));
        assertEquals(before, pushed.messages());
        assertEquals(new Accepted(DANA), pushed.receive(message));
    }

    private int rejected(Rejected expected, Map<String, List<String>> headers) {
        PushOutcome outcome = pushed.receive(headers);
        assertEquals(expected, outcome);
        return outcome.status();
    }

    @Test
    void aSecretIsGoodForItsOwnChannelAlone() {
        FakeMessage first = pushed.told().changed();
        String other = "ben@example.com";
        pushed.connects(BEN, other);
        pushed.engine.connection(BEN).sync();
        FakeMessage second = pushed.push.take().get(0);
        assertEquals(NOT_PROVEN, pushed.receive(Pushed.headers(second, "X-Goog-Channel-Token", token(first))));
    }

    @Test
    void whatIsKnownCostsAsMuchToRejectAsWhatIsNot() {
        FakeMessage message = pushed.told().changed();
        List<String> unknown = calls(Pushed.headers(message, "X-Goog-Channel-ID", "somebody-elses"));
        assertEquals(List.of("channels.find"), unknown);
        assertEquals(unknown, calls(Pushed.headers(message, "X-Goog-Channel-Token", "guessed")));
        assertEquals(unknown, calls(Pushed.headers(message, "X-Goog-Resource-ID", "another")));
        assertEquals(List.of("channels.find", "channels.told"), calls(Pushed.headers(message)));
        pushed.scene.counts().reset();
        pushed.receive(message);
        assertEquals(0, pushed.scene.counts().total());
    }

    private List<String> calls(Map<String, List<String>> headers) {
        List<String> before = pushed.scene.storeFaults.calls();
        pushed.receive(headers);
        List<String> after = pushed.scene.storeFaults.calls();
        return after.subList(before.size(), after.size());
    }

    @Test
    void headersAreKnownInWhateverCase() {
        FakeMessage message = pushed.told().changed();
        Map<String, List<String>> lower = Pushed.headers(message).entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        assertEquals(new Accepted(DANA), pushed.receive(lower));
    }

    @Test
    void aChannelThatHasEndedTellsNothing() {
        FakeMessage message = pushed.told().changed();
        pushed.scene.clock.advance(Duration.ofDays(8));
        assertEquals(UNKNOWN, pushed.receive(message));
    }

    @Test
    void P6_aMessageIsRememberedBeforeItIsAnsweredAndComesAgainIfItCannotBe() {
        pushed.told();
        long before = pushed.messages();
        pushed.adds("Dentist", 14, 15);
        pushed.scene.storeFaults.breakDown();
        assertEquals(List.of(Result.RETRIED), pushed.deliver());
        pushed.scene.storeFaults.recover();
        pushed.scene.storeFaults.failBefore("channels.told", pushed.scene.storeFaults.calls("channels.told") + 1);
        pushed.scene.clock.advance(Duration.ofMinutes(1));
        assertEquals(List.of(Result.RETRIED), pushed.deliver());
        assertEquals(before, pushed.messages());
        pushed.scene.clock.advance(Duration.ofMinutes(5));
        assertEquals(List.of(Result.ACCEPTED), pushed.deliver());
        assertEquals(before + 1, pushed.messages());
    }

    @Test
    void whatTheStoreThrowsIsTheHosts() {
        FakeMessage message = pushed.told().changed();
        pushed.scene.storeFaults.breakDown();
        assertThrows(InjectedFault.class, () -> pushed.receive(message));
        pushed.scene.storeFaults.recover();
    }

    @Test
    void messagesMayBeLostRepeatedAndOutOfOrder() {
        pushed.told();
        pushed.push.loses(1);
        pushed.adds("Lost", 8, 9);
        pushed.push.repeats(1);
        pushed.adds("Twice", 10, 11);
        pushed.adds("Third", 12, 13);
        pushed.push.reverses();
        pushed.push.deliver();
        assertEquals(List.of(new Accepted(DANA), new Accepted(DANA), new Accepted(DANA)), pushed.outcomes);
        pushed.synced();
        assertFalse(pushed.isFree(8, 9) || pushed.isFree(10, 11) || pushed.isFree(12, 13));
    }

    /** The reading that goes on when a message comes may be past what it is about. */
    @Test
    void P6_whatIsToldWhileAllIsReadIsReadAgain() {
        pushed.told();
        pushed.adds("Before", 8, 9);
        pushed.push.deliver();
        pushed.scene.storeFaults.runAfter(
                "connections.save", pushed.scene.storeFaults.calls("connections.save") + 1, () -> {
                    pushed.adds("Meanwhile", 10, 11);
                    pushed.push.deliver();
                });
        pushed.synced();
        assertFalse(pushed.isFree(8, 9));
        assertFalse(pushed.isFree(10, 11));
    }

    @Test
    void P9_secretsAreNeitherStoredNorPrinted() {
        FakeMessage message = pushed.told().changed();
        String secret = token(message);
        assertTrue(secret.length() >= 40);
        pushed.receive(message);
        assertFalse(pushed.rows().toString().contains(secret));
        assertFalse(pushed.outcomes.toString().contains(secret));
        assertFalse(pushed.status().toString().contains(secret));
        assertFalse(pushed.scene.listener.notices().toString().contains(secret));
        assertFalse(pushed.scene
                .provider
                .message(Pushed.headers(message))
                .toString()
                .contains(secret));
    }

    private static String token(FakeMessage message) {
        return message.headers().get("X-Goog-Channel-Token");
    }
}
