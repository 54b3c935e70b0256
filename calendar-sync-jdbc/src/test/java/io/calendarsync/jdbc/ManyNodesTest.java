package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What many that write at once leave behind. */
class ManyNodesTest {
    private static final int NODES = 6;
    private static final List<RowState> STATES = List.of(RowState.values());
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final LedgerId LEDGER = new LedgerId(DANA, "primary:1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void countsAreThoseOfTheRows(Databases database) throws Exception {
        SyncStore.Namespace shop = JdbcSyncStore.on(database.ready()).namespace("shop");
        Lease lease = shop.leases().seize("sync", Duration.ofMinutes(5));
        atOnce(node -> {
            Random random = new Random(node);
            for (int round = 0; round < 25; round++) {
                List<LedgerRow> rows = IntStream.range(0, 20)
                        .mapToObj(number -> row(number, STATES.get(random.nextInt(STATES.size()))))
                        .filter(row -> random.nextBoolean())
                        .toList();
                assertTrue(shop.ledger().save(lease, LEDGER, rows));
            }
            return true;
        });
        Map<RowState, Long> counted = new EnumMap<>(RowState.class);
        shop.ledger()
                .page(LEDGER, Optional.empty(), Optional.empty(), 100)
                .forEach(row -> counted.merge(row.state(), 1L, Long::sum));
        LedgerCounts kept = shop.ledger().counts(LEDGER);
        for (RowState state : RowState.values()) {
            assertEquals(counted.getOrDefault(state, 0L), kept.in(state), state.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void P8_nothingStaysOfAConnectionThatIsForgottenWhileOthersWrite(Databases database) throws Exception {
        SyncStore.Namespace shop = JdbcSyncStore.on(database.ready()).namespace("shop");
        atOnce(node -> {
            for (int round = 0; round < 10; round++) {
                if (node == 0) {
                    shop.leases().seize("sync", Duration.ofMinutes(5));
                    shop.forget(DANA);
                } else {
                    Optional<Lease> lease = shop.leases().acquire("sync-" + node, Duration.ofMinutes(5));
                    lease.ifPresent(held -> {
                        shop.ledger().save(held, LEDGER, List.of(row(node, RowState.LIVE)));
                        shop.leases().release(held);
                    });
                }
            }
            return true;
        });
        shop.forget(DANA);
        assertEquals(List.of(), shop.ledger().page(LEDGER, Optional.empty(), Optional.empty(), 100));
        assertEquals(0, shop.ledger().counts(LEDGER).in(RowState.LIVE));
    }

    @ParameterizedTest
    @EnumSource
    void P6_ofManyHoldersOnlyTheLastWrites(Databases database) throws Exception {
        SyncStore.Namespace shop = JdbcSyncStore.on(database.ready()).namespace("shop");
        List<Long> written = atOnce(node -> {
            long last = 0;
            for (int round = 0; round < 20; round++) {
                Lease lease = shop.leases().seize("sync", Duration.ofMinutes(5));
                if (shop.ledger().save(lease, LEDGER, List.of(stamped(lease.epoch())))) {
                    last = lease.epoch();
                }
            }
            return last;
        });
        long newest = written.stream().mapToLong(epoch -> epoch).max().orElseThrow();
        LedgerRow row = shop.ledger().find(LEDGER, List.of(key(0))).get(key(0));
        assertEquals(String.valueOf(newest), row.eventId(), "a former holder wrote over a later one");
    }

    private interface Node<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(Node<T> work) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                int number = node;
                calls.add(() -> work.run(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : nodes.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            nodes.shutdownNow();
        }
    }

    private static EventKey key(int number) {
        return EventKey.of("appointment", "A-" + number);
    }

    private static LedgerRow row(int number, RowState state) {
        return row(number, "event" + number, state);
    }

    private static LedgerRow stamped(long epoch) {
        return row(0, String.valueOf(epoch), RowState.LIVE);
    }

    private static LedgerRow row(int number, String eventId, RowState state) {
        return new LedgerRow(
                key(number),
                eventId,
                0,
                state,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LedgerRow.Evidence.NONE,
                NOON,
                Optional.empty(),
                0,
                Optional.empty(),
                LedgerRow.More.NONE);
    }
}
