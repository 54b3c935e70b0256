package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.PushOutcome.Opened;
import io.calendarsync.behaviour.Front;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.JournalEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class ChannelsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Pushed pushed;

    ChannelsTest(Front front) {
        pushed = Pushed.on(front);
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    @Test
    void eachCalendarThatIsReadHasOneChannelToTheHostsAddress() {
        AccountCalendar team = pushed.scene.world.account(EMAIL).makesCalendar("Team");
        pushed.connects(team.id());
        pushed.synced();
        assertEquals(
                Set.of("primary", team.id()),
                Set.copyOf(pushed.rows().stream().map(PushChannel::calendar).toList()));
        assertEquals(2, pushed.push.channels().size());
        for (FakeChannel channel : pushed.push.channels()) {
            assertEquals(Pushed.ADDRESS, channel.address());
            PushChannel row = pushed.store().channels().find(channel.id()).orElseThrow();
            assertEquals(channel.resourceId(), row.resourceId().orElseThrow());
            assertEquals(channel.expires(), row.endsAt().orElseThrow());
        }
    }

    @Test
    void P3_aChannelThatStandsCostsNothing() {
        pushed.told();
        for (int hour = 0; hour < 24; hour++) {
            pushed.scene.clock.advance(Duration.ofHours(1));
            pushed.scene.counts().reset();
            pushed.synced();
            assertEquals(
                    1,
                    pushed.scene.counts().calendarTotal(),
                    () -> pushed.scene.counts().toString());
        }
    }

    @Test
    void theFirstMessageMayComeBeforeTheAnswer() {
        pushed.scene.world.switches().turnOn(FakeSwitch.SYNC_MESSAGE_COMES_FIRST);
        pushed.watching();
        assertEquals(List.of(new Opened(DANA)), pushed.outcomes);
        pushed.assertOneChannel();
        assertEquals(Push.TELLING, pushed.status().push());
    }

    /** No change comes between: the next channel is open before the last one is stopped. */
    @Test
    void aChannelIsRenewedBeforeItEnds() {
        pushed.told();
        String first = pushed.open().id();
        Instant end = pushed.open().expires();
        Instant begun = pushed.row().createdAt();
        pushed.scene.world.journal().clear();
        pushed.scene.clock.advance(Duration.between(begun, end).multipliedBy(3).dividedBy(4));
        while (pushed.open().id().equals(first)) {
            pushed.scene.clock.advance(Duration.ofHours(1));
            pushed.synced();
        }
        Duration life = Duration.between(begun, end);
        Duration left = Duration.between(pushed.scene.clock.instant(), end);
        assertTrue(left.compareTo(life.dividedBy(5)) <= 0, () -> left + " of " + life);
        assertTrue(left.compareTo(life.dividedBy(8)) >= 0, () -> left + " of " + life);
        pushed.assertOneChannel();
        assertEquals(
                List.of("events.watch", "channels.stop"),
                pushed.scene.world.journal().entries().stream()
                        .map(JournalEntry::method)
                        .filter(method -> method.contains("watch") || method.contains("stop"))
                        .toList());
        // What was on its way from the former channel is of nobody any more, and its change is told by the next.
        pushed.push.deliver();
        pushed.adds("Dentist", 14, 15);
        pushed.outcomes.clear();
        pushed.push.deliver();
        assertEquals(1, pushed.outcomes.size());
        assertEquals(204, pushed.outcomes.get(0).status());
    }

    @Test
    void aMonthOfSyncsIsNeverWithoutAChannel() {
        pushed.told();
        Set<String> channels = new HashSet<>();
        for (int hour = 0; hour < 30 * 24; hour += 12) {
            pushed.scene.clock.advance(Duration.ofHours(12));
            assertEquals(1, pushed.push.channels().size());
            pushed.synced();
            pushed.assertOneChannel();
            channels.add(pushed.open().id());
        }
        assertTrue(channels.size() >= 4 && channels.size() <= 8, () -> "channels in a month: " + channels.size());
    }

    @Test
    void channelsOfManyConnectionsDoNotEndAtOnce() {
        List<Duration> lives = IntStream.range(0, 12)
                .mapToObj(number -> {
                    ConnectionId id = ConnectionId.of("shop-1", "m" + number);
                    pushed.connects(id, "m" + number + "@example.com");
                    pushed.engine.connection(id).sync();
                    PushChannel row = pushed.store().channels().of(id).get(0);
                    return Duration.between(
                            pushed.scene.clock.instant(), row.endsAt().orElseThrow());
                })
                .sorted()
                .toList();
        assertTrue(lives.get(0).compareTo(DAY.multipliedBy(7).multipliedBy(3).dividedBy(4)) >= 0, lives::toString);
        assertTrue(lives.get(11).compareTo(DAY.multipliedBy(7)) <= 0, lives::toString);
        assertTrue(lives.get(11).minus(lives.get(0)).compareTo(Duration.ofHours(12)) > 0, lives::toString);
    }

    @Test
    void aShorterLifeIsTakenAsItIsToldAndRenewedInTime() {
        pushed.scene.world.limits().channels(Duration.ofHours(2));
        pushed.watching();
        assertEquals(
                pushed.scene.clock.instant().plus(Duration.ofHours(2)),
                pushed.row().endsAt().orElseThrow());
        for (int minutes = 0; minutes < 300; minutes += 10) {
            pushed.scene.clock.advance(Duration.ofMinutes(10));
            assertEquals(1, pushed.push.channels().size());
            pushed.synced();
            pushed.assertOneChannel();
        }
    }

    @Test
    void anIdThatIsTakenIsReplacedByAnother() {
        pushed.scene.world.faults().next("events.watch", FakeFault.refused(400, "global", "channelIdNotUnique"));
        pushed.watching();
        pushed.assertOneChannel();
        assertEquals(Push.UNPROVEN, pushed.status().push());
    }

    @Test
    void whatIsNotReadAnyMoreIsNotWatchedAnyMore() {
        AccountCalendar team = pushed.scene.world.account(EMAIL).makesCalendar("Team");
        pushed.connects(team.id());
        pushed.synced();
        pushed.dana().alsoBlockedBy(List.of());
        pushed.synced();
        pushed.assertOneChannel();
        assertEquals("primary", pushed.row().calendar());
    }

    @Test
    void anEngineWithoutAnAddressStopsWhatIsOpenOnce() {
        pushed.told();
        Connection silent =
                pushed.scene.engine().blockedTime(pushed.sink).build().connection(DANA);
        silent.sync();
        assertEquals(List.of(), pushed.push.channels());
        assertEquals(List.of(), pushed.rows());
        assertEquals(Push.OFF, silent.status().push());
        pushed.scene.counts().reset();
        silent.sync();
        assertEquals(1, pushed.scene.counts().calendarTotal());
        assertEquals(
                1,
                pushed.scene.storeFaults.calls().stream()
                        .skip(lastSync())
                        .filter("channels.of"::equals)
                        .count());
    }

    private int lastSync() {
        return pushed.scene.storeFaults.calls().lastIndexOf("leases.acquire");
    }

    @Test
    void anEngineThatReadsNothingStopsWhatIsOpen() {
        pushed.told();
        Connection oneWay = pushed.scene.engine().push(Pushed.ADDRESS).build().connection(DANA);
        oneWay.sync();
        assertEquals(List.of(), pushed.push.channels());
        assertEquals(List.of(), pushed.rows());
        assertEquals(Push.NOT_READ, oneWay.status().push());
        pushed.scene.counts().reset();
        oneWay.sync();
        assertEquals(0, pushed.scene.counts().total());
    }

    @Test
    void aHostThatMovesItsEndpointIsToldThere() {
        pushed.told();
        URI next = URI.create("https://shop.example/push/v2");
        pushed.becomes(builder -> builder.push(next)).synced();
        pushed.assertOneChannel();
        assertEquals(next, pushed.open().address());
        assertEquals(next, pushed.row().endpoint());
    }

    @Test
    void whatCannotBeStoppedIsForgottenAndEndsByItself() {
        pushed.told();
        pushed.scene.world.faults().always("channels.stop", FakeFault.refused(500, "global", "backendError"));
        pushed.becomes(builder -> builder.push(URI.create("https://shop.example/push/v2")))
                .synced();
        assertEquals(1, pushed.stops());
        assertEquals(1, pushed.rows().size());
        assertEquals(2, pushed.push.channels().size());
        pushed.synced();
        assertEquals(1, pushed.stops());
    }

    /** A consent that is taken back ends its channels, and nobody says so. */
    @Test
    void whoeverConnectsAgainIsWatchedAnew() {
        pushed.told();
        String before = pushed.row().id();
        pushed.scene.world.account(EMAIL).revokesAccess();
        assertEquals(List.of(), pushed.push.channels());
        pushed.connects();
        pushed.synced();
        assertNotEquals(before, pushed.row().id());
        pushed.assertOneChannel();
    }

    @Test
    void theOtherConnectionsOfAnAccountAreWatchedAnewToo() {
        ConnectionId ben = ConnectionId.of("shop-1", "ben");
        pushed.connects(ben, EMAIL);
        pushed.engine.connection(ben).sync();
        pushed.told();
        pushed.scene.world.account(EMAIL).revokesAccess();
        pushed.connects();
        pushed.synced();
        pushed.engine.connection(ben).sync();
        assertEquals(2, pushed.push.channels().size());
    }

    @Test
    void aCalendarThatMayOnlyBeReadIsWatchedOn() {
        pushed.told();
        pushed.scene.calendar().losesWriteAccess();
        pushed.scene.source.put(DANA, appointment(1));
        pushed.dana().changed(key(1));
        for (int day = 0; day < 20; day++) {
            pushed.scene.clock.advance(DAY);
            pushed.sync();
            pushed.assertOneChannel();
        }
    }
}
