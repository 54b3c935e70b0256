package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked, in whatever order: a database answers what the in-memory store answers. */
class AgreementTest {
    private static final int STEPS = 3_000;
    private static final long SEED = 20_261_201;
    private static final List<ConnectionId> CONNECTIONS =
            List.of(ConnectionId.of("a"), ConnectionId.of("a", "b"), ConnectionId.of("B"));

    private final MutableClock clock = MutableClock.create();
    private final Random random = new Random(SEED);
    private final List<Lease> leases = new ArrayList<>(List.of(new Lease("none", 3)));
    private SyncStore.Namespace expected;
    private SyncStore.Namespace actual;

    @ParameterizedTest
    @EnumSource
    void aDatabaseAnswersAsMemoryDoes(Databases database) {
        expected = InMemorySyncStore.create(clock).namespace("shop");
        actual = JdbcSyncStore.on(database.ready(), StoreClock.of(clock)).namespace("shop");
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMillis(random.nextInt(4_000)));
            Function<SyncStore.Namespace, Object> call = call();
            Object one = call.apply(expected);
            int at = step;
            assertEquals(one, call.apply(actual), () -> "seed " + SEED + ", step " + at);
        }
    }

    private Function<SyncStore.Namespace, Object> call() {
        ConnectionId id = connection();
        LedgerId ledger = new LedgerId(id, random.nextInt(4) == 0 ? "other" : "primary:1");
        String name = "name-" + random.nextInt(3);
        Duration length = Duration.ofSeconds(1 + random.nextInt(20));
        int limit = 1 + random.nextInt(8);
        return switch (random.nextInt(26)) {
            case 0 -> space -> acquired(space.leases().acquire(name, length));
            case 1 -> space -> acquired(Optional.of(space.leases().seize(name, length)));
            case 2 -> {
                Lease renewed = lease();
                yield space -> space.leases().renew(renewed, length);
            }
            case 3 -> {
                Lease released = lease();
                yield space -> nothing(() -> space.leases().release(released));
            }
            case 4, 5, 6, 7, 8 -> {
                Lease holder = lease();
                List<LedgerRow> rows = rows();
                yield space -> space.ledger().save(holder, ledger, rows);
            }
            case 9 -> {
                Optional<RowState> state = random.nextBoolean() ? Optional.empty() : Optional.of(state());
                Optional<EventKey> after = random.nextBoolean() ? Optional.empty() : Optional.of(key());
                yield space -> space.ledger().page(ledger, state, after, limit);
            }
            case 10 -> space -> space.ledger().due(ledger, clock.instant(), 50);
            case 11 -> space -> states(space, ledger);
            case 12 -> {
                Instant since = clock.instant().minusSeconds(random.nextInt(300));
                yield space -> space.ledger().removedSince(ledger, since);
            }
            case 13 -> space -> space.ledger().oldestProblem(ledger).map(LedgerRow::changedAt);
            case 14 -> {
                Set<EventKey> keys = keys();
                yield space -> space.ledger().find(ledger, keys);
            }
            case 15 -> {
                Set<String> ids = Set.of("event-" + key(), "event-" + key() + "x");
                yield space -> space.ledger().findByEventId(ledger, ids);
            }
            case 16 -> {
                Set<EventKey> marked = keys();
                yield space -> nothing(() -> space.dirtyKeys().mark(id, marked));
            }
            case 17 -> space -> dirty(space.dirtyKeys().next(id, 0, 100));
            case 18 ->
                space -> nothing(
                        () -> space.dirtyKeys().clear(id, space.dirtyKeys().next(id, 0, limit)));
            case 19 -> space -> space.dirtyKeys().count(id);
            case 20 -> budget(name, length);
            case 21 -> record(id);
            case 22 -> debt(id);
            case 23 -> channel(id, name);
            case 24 -> {
                Optional<ConnectionId> from = random.nextBoolean() ? Optional.empty() : Optional.of(connection());
                yield space -> new HashSet<>(space.connections().connected(from, 10));
            }
            default -> {
                boolean rarely = random.nextInt(10) == 0;
                yield space -> nothing(() -> {
                    if (rarely) {
                        space.forget(id);
                    }
                });
            }
        };
    }

    private Function<SyncStore.Namespace, Object> budget(String name, Duration length) {
        long units = 1L + random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 -> space -> nothing(() -> space.budgets().block(name, length));
            case 1 -> space -> nothing(() -> space.budgets().narrow(name, units, length));
            default -> {
                // The steps in which both remember what was taken differ, and so may the waits.
                yield space -> space.budgets()
                        .take(name, units, 1_000, Duration.ofDays(1))
                        .isZero();
            }
        };
    }

    private Function<SyncStore.Namespace, Object> record(ConnectionId id) {
        boolean connected = random.nextBoolean();
        String grant = "grant-" + random.nextInt(2);
        boolean late = random.nextInt(4) == 0;
        return space -> {
            ConnectionRecord known = space.connections().find(id).orElse(ConnectionRecord.unknown(id));
            ConnectionRecord next = new ConnectionRecord(
                    id,
                    late ? known.revision() : known.revision() + 1,
                    connected,
                    known.account(),
                    connected ? Optional.of(grant) : Optional.empty(),
                    known.accessEndsAt(),
                    known.access(),
                    known.calendar(),
                    known.creating(),
                    known.progress(),
                    known.trouble(),
                    !known.paused(),
                    known.reads(),
                    known.former(),
                    known.made());
            boolean saved = next.revision() > 0 && space.connections().save(next);
            return List.of(
                    saved,
                    space.connections().find(id),
                    new HashSet<>(space.connections().usersOf(grant)));
        };
    }

    private Function<SyncStore.Namespace, Object> debt(ConnectionId id) {
        String grant = "grant-" + random.nextInt(3);
        Instant now = clock.instant();
        Instant next = now.plusSeconds(random.nextInt(60));
        boolean paid = random.nextInt(3) == 0;
        return space -> {
            if (paid) {
                space.debts().forget(id, grant);
            } else {
                space.debts().put(new Debt(id, grant, "sealed", now, next, 1));
            }
            return List.of(
                    space.debts().of(id),
                    new HashSet<>(space.debts().ofGrant(grant)),
                    space.debts().due(now.plusSeconds(30), 100).size());
        };
    }

    private Function<SyncStore.Namespace, Object> channel(ConnectionId id, String name) {
        PushChannel channel = PushChannel.wished(
                name, id, "primary", URI.create("https://shop.example/push"), "hash", clock.instant());
        int which = random.nextInt(4);
        Instant now = clock.instant();
        return space -> {
            if (which == 0) {
                space.channels().put(channel);
            } else if (which == 1) {
                space.channels().forget(name);
            } else {
                space.channels().told(name, now);
            }
            return List.of(
                    space.channels().find(name),
                    space.channels().of(id),
                    space.channels().told(id));
        };
    }

    private Object acquired(Optional<Lease> lease) {
        lease.ifPresent(leases::add);
        return lease;
    }

    private Object states(SyncStore.Namespace space, LedgerId ledger) {
        List<Long> counts = new ArrayList<>();
        for (RowState state : RowState.values()) {
            counts.add(space.ledger().counts(ledger).in(state));
        }
        return counts;
    }

    /** What is said of keys, as numbers that rise from 1: sequences themselves are each store's own. */
    private static Object dirty(Collection<DirtyKey> keys) {
        return keys.stream().map(DirtyKey::key).toList();
    }

    private static Object nothing(Runnable call) {
        call.run();
        return "done";
    }

    private List<LedgerRow> rows() {
        return keys().stream().map(this::row).toList();
    }

    private LedgerRow row(EventKey key) {
        RowState state = state();
        // Every moment its own, so that no order is left to chance.
        clock.advance(Duration.ofMillis(1));
        return new LedgerRow(
                key,
                "event-" + key + (random.nextBoolean() ? "x" : ""),
                random.nextInt(3),
                state,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new LedgerRow.Span(
                                clock.instant(), clock.instant().plusSeconds(60))),
                random.nextBoolean() ? Set.of() : Set.of(EventField.values()),
                Optional.of("1:sent"),
                Optional.empty(),
                Optional.of("\"etag\""),
                Optional.empty(),
                one(LedgerRow.Evidence.values()),
                clock.instant(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(clock.instant().plusSeconds(random.nextInt(90))),
                random.nextInt(3),
                state == RowState.QUARANTINED
                        ? Optional.of(Problem.of(ProblemCode.RATE_LIMITED, "403 usageLimits"))
                        : Optional.empty(),
                LedgerRow.More.NONE);
    }

    private Lease lease() {
        return leases.get(Math.max(0, leases.size() - 1 - random.nextInt(3)));
    }

    private Set<EventKey> keys() {
        Set<EventKey> keys = new HashSet<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            keys.add(key());
        }
        return keys;
    }

    private EventKey key() {
        return EventKey.of(random.nextBoolean() ? "a" : "a-b", String.valueOf(random.nextInt(12)));
    }

    private RowState state() {
        return one(RowState.values());
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private ConnectionId connection() {
        return CONNECTIONS.get(random.nextInt(CONNECTIONS.size()));
    }
}
