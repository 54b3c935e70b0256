package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stores that break one rule each, under the contract. */
final class WrongSyncStores {
    private WrongSyncStores() {}

    static class MixesNamespaces extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            SyncStore right = InMemorySyncStore.create(clock);
            return name -> right.namespace(name.toLowerCase(Locale.ROOT));
        }
    }

    static class LosesMicroseconds extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(
                    clock,
                    "ledger.save",
                    (right, arguments, rightly) -> right.ledger()
                            .save((Lease) arguments[0], (LedgerId) arguments[1], cut((Collection<?>) arguments[2])));
        }

        private static List<LedgerRow> cut(Collection<?> rows) {
            return rows.stream()
                    .map(LedgerRow.class::cast)
                    .map(LosesMicroseconds::cut)
                    .toList();
        }

        private static LedgerRow cut(LedgerRow row) {
            return new LedgerRow(
                    row.key(),
                    row.eventId(),
                    row.generation(),
                    row.state(),
                    row.span(),
                    row.owned(),
                    row.sentHash(),
                    row.echoHash(),
                    row.etag(),
                    row.refusedHash(),
                    row.evidence(),
                    row.changedAt(),
                    row.dueAt().map(due -> due.truncatedTo(ChronoUnit.MILLIS)),
                    row.attempts(),
                    row.problem());
        }
    }

    static class LooksAndLeaps extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "connections.save", (right, arguments, rightly) -> {
                ConnectionRecord next = (ConnectionRecord) arguments[0];
                if (revision(right, next.id()) != next.revision() - 1) {
                    return false;
                }
                LockSupport.parkNanos(1_000_000);
                // Whatever became of it, it looked well.
                return rightly.get() instanceof Boolean;
            });
        }

        private static long revision(SyncStore.Namespace right, ConnectionId id) {
            return right.connections().find(id).map(ConnectionRecord::revision).orElse(0L);
        }
    }

    static class HandsOutTwice extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "consents.take", (right, arguments, rightly) -> {
                Object taken = rightly.get();
                if (taken instanceof Optional<?> consent && consent.isPresent()) {
                    right.consents().put((PendingConsent) consent.get());
                }
                return taken;
            });
        }
    }

    static class IgnoresTheLease extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "ledger.save", (right, arguments, rightly) -> {
                arguments[0] = right.leases().seize("anybody's", Duration.ofDays(1));
                return rightly.get();
            });
        }
    }

    static class PassesOverARowBetweenPages extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "ledger.page", (right, arguments, rightly) -> {
                List<?> page = (List<?>) rightly.get();
                boolean first = page.isEmpty() || arguments[2].equals(Optional.empty());
                return first ? page : page.subList(1, page.size());
            });
        }
    }

    static class ClearsByKey extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "dirtyKeys.clear", (right, arguments, rightly) -> {
                ConnectionId connection = (ConnectionId) arguments[0];
                Collection<?> read = (Collection<?>) arguments[1];
                List<?> keys = read.stream().map(key -> ((DirtyKey) key).key()).toList();
                right.dirtyKeys()
                        .clear(
                                connection,
                                right.dirtyKeys().next(connection, 0, 1_000).stream()
                                        .filter(now -> keys.contains(now.key()))
                                        .toList());
                return null;
            });
        }
    }

    static class ForgetsCase extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return BentStore.bend(clock, "dirtyKeys.mark", (right, arguments, rightly) -> {
                Map<String, EventKey> keys = new LinkedHashMap<>();
                for (Object key : (Collection<?>) arguments[1]) {
                    keys.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), (EventKey) key);
                }
                right.dirtyKeys().mark((ConnectionId) arguments[0], keys.values());
                return null;
            });
        }
    }

    static class LendsAgainToItsThread extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            ThreadLocal<Map<String, Lease>> mine = ThreadLocal.withInitial(HashMap::new);
            return BentStore.bend(clock, "leases.acquire", (right, arguments, rightly) -> {
                Lease lent = mine.get().get((String) arguments[0]);
                if (lent != null && right.leases().renew(lent, (Duration) arguments[1])) {
                    return Optional.of(lent);
                }
                Object taken = rightly.get();
                if (taken instanceof Optional<?> lease && lease.isPresent()) {
                    mine.get().put((String) arguments[0], (Lease) lease.get());
                }
                return taken;
            });
        }
    }

    static class CalendarMinutes extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            Map<String, Long> used = new ConcurrentHashMap<>();
            return BentStore.bend(clock, "budgets.take", (right, arguments, rightly) -> {
                Duration blocked = right.budgets().take((String) arguments[0], 0, 1, Duration.ofMinutes(1));
                return blocked.isZero() ? take(clock.instant(), used, arguments) : blocked;
            });
        }

        private static synchronized Duration take(Instant now, Map<String, Long> used, Object[] arguments) {
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
            long limit = (Long) arguments[2];
            long units = Math.min((Long) arguments[1], limit);
            String name = arguments[0] + " in " + minute;
            if (used.getOrDefault(name, 0L) + units > limit) {
                return Duration.between(now, minute.plus(Duration.ofMinutes(1)));
            }
            used.merge(name, units, Long::sum);
            return Duration.ZERO;
        }
    }
}
