package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore.Channels.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S13, with S2 and S11, for channels. */
public abstract class ChannelRules extends StoreRules {
    private static final ConnectionId ID = StoreSamples.CONNECTION;
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123457Z");

    /** Extended for one store. */
    protected ChannelRules() {}

    @Test
    void S2_aChannelComesBackEqual() {
        PushChannel full = StoreSamples.channel("channel", ID);
        PushChannel asked = PushChannel.wished("channel", ID, "primary", full.endpoint(), full.secretHash(), NOON);
        Zones.in("Europe/Berlin", () -> put(asked));
        assertEquals(
                Optional.of(asked),
                Zones.in("America/St_Johns", () -> space.channels().find("channel")),
                "S2: check that what the provider has not said stays absent");
        Zones.in("Europe/Berlin", () -> put(StoreSamples.refused("channel", ID)));
        assertEquals(
                Optional.of(StoreSamples.refused("channel", ID)),
                Zones.in("America/St_Johns", () -> space.channels().find("channel")),
                "S2: check that why a channel was refused is kept, and when to ask again");
        Zones.in("America/St_Johns", () -> put(full));
        assertEquals(
                List.of(full),
                Zones.in("Europe/Berlin", () -> space.channels().of(ID)),
                "S2: check that everything of a channel is kept, once, instants to the microsecond");
        assertEquals(Optional.of(full), space.channels().find("channel"), "S2: check that all of it is replaced");
    }

    @Test
    void S2_channelsOfAConnectionComeTheOldestFirst() {
        put(created("newest", ID, NOON.plusSeconds(2)));
        put(created("oldest", ID, NOON));
        put(created("middle", ID, NOON.plusNanos(1_000)));
        put(created("other", StoreSamples.OTHER, NOON));
        assertEquals(List.of("oldest", "middle", "newest"), idsOf(ID), "S2: check the order, and the connection");
        space.channels().forget("middle");
        assertEquals(List.of("oldest", "newest"), idsOf(ID), "S2: check that one is forgotten and no other");
        assertEquals(List.of("other"), idsOf(StoreSamples.OTHER), "S2: check that one is forgotten and no other");
        assertDoesNotThrow(
                () -> space.channels().forget("middle"), "S2: check that forgetting what is not there is no failure");
    }

    @Test
    void S13_messagesAreCountedAndTheLatestIsKnown() {
        put(StoreSamples.channel("one", ID));
        put(StoreSamples.channel("two", ID));
        put(StoreSamples.channel("silent", ID));
        put(StoreSamples.channel("other", StoreSamples.OTHER));
        assertEquals(new Told(0, Map.of()), space.channels().told(ID), "S13: nothing came");
        Zones.in("Europe/Berlin", () -> told("one", NOON));
        told("two", NOON.plusSeconds(5));
        told("one", NOON.plusSeconds(3));
        told("two", NOON.plusSeconds(4));
        told("other", NOON.plusSeconds(9));
        assertEquals(
                new Told(4, Map.of("one", NOON.plusSeconds(3), "two", NOON.plusSeconds(5))),
                Zones.in("America/St_Johns", () -> space.channels().told(ID)),
                "S13: check that each message of the connection counts, and that an earlier moment takes no later one's place");
    }

    @Test
    void S13_whatWasToldOutlivesALaterPut() {
        put(StoreSamples.channel("channel", ID));
        told("channel", NOON);
        put(created("channel", ID, NOON.plusSeconds(1)));
        assertEquals(
                new Told(1, Map.of("channel", NOON)),
                space.channels().told(ID),
                "S13: check that put leaves what was told: a message may come before the answer to the opening");
    }

    @Test
    void S13_aMessageCountsWhenItsChannelIsForgotten() {
        put(StoreSamples.channel("former", ID));
        put(StoreSamples.channel("next", ID));
        told("former", NOON);
        told("next", NOON.plusSeconds(1));
        space.channels().forget("former");
        assertEquals(
                new Told(2, Map.of("next", NOON.plusSeconds(1))),
                space.channels().told(ID),
                "S13: check that the count of a connection does not fall with its channels, or a message goes unheard");
        put(StoreSamples.channel("former", ID));
        assertEquals(
                new Told(2, Map.of("next", NOON.plusSeconds(1))),
                space.channels().told(ID),
                "S13: check that through a channel that is put anew nothing has come");
    }

    @Test
    void S13_aMessageThroughAnUnknownChannelDoesNothing() {
        assertDoesNotThrow(() -> told("nobody's", NOON), "S13: check that a message through no channel is no failure");
        put(StoreSamples.channel("nobody's", ID));
        assertEquals(new Told(0, Map.of()), space.channels().told(ID), "S13: check that it is not kept for later");
    }

    @Test
    void S13_ofManyMessagesAtOnceEachCounts() {
        put(StoreSamples.channel("one", ID));
        put(StoreSamples.channel("two", ID));
        int each = 25;
        Race.run(number -> {
            for (int round = 0; round < each; round++) {
                told(number % 2 == 0 ? "one" : "two", NOON.plusSeconds(round * Race.THREADS + number));
                if (number == 0) {
                    put(created("one", ID, NOON.plusSeconds(round)));
                }
            }
            return true;
        });
        int last = each * Race.THREADS - 1;
        assertEquals(
                new Told(
                        (long) each * Race.THREADS,
                        Map.of("one", NOON.plusSeconds(last - 1), "two", NOON.plusSeconds(last))),
                space.channels().told(ID),
                "S13: check that counting is one atomic statement");
    }

    @Test
    void S11_channelsAreToldApartExactly() {
        String stem = "i".repeat(63);
        List<String> ids = List.of("a", "A", "a ", "a-b", "a_b", stem + "1", stem + "2");
        ids.forEach(id -> put(StoreSamples.channel(id, ID)));
        for (String id : ids) {
            assertEquals(
                    Optional.of(id),
                    space.channels().find(id).map(PushChannel::id),
                    "S11: check that the id of a channel is compared by case and blanks, and kept to 64 characters");
        }
        assertEquals(Optional.empty(), space.channels().find("A-b"), "S11: check that ids are compared by case");
        told("A-b", NOON);
        assertEquals(0, space.channels().told(ID).messages(), "S11: check that messages are told by the very id");
    }

    private static PushChannel created(String id, ConnectionId connection, Instant at) {
        PushChannel full = StoreSamples.channel(id, connection);
        return PushChannel.wished(id, connection, full.calendar(), full.endpoint(), full.secretHash(), at)
                .opened(full.resourceId().orElseThrow(), full.endsAt().orElseThrow());
    }

    private List<String> idsOf(ConnectionId connection) {
        return space.channels().of(connection).stream().map(PushChannel::id).toList();
    }

    private boolean put(PushChannel channel) {
        space.channels().put(channel);
        return true;
    }

    private boolean told(String id, Instant at) {
        space.channels().told(id, at);
        return true;
    }
}
