package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
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
import java.util.function.Function;

/** Stores that break one rule each. */
final class BrokenSyncStores {
    static final List<Broken<Function<MutableClock, SyncStore>>> ROWS = List.of(
            new Broken<>("S1", "forgets the case of namespaces", "by case", BrokenSyncStores::mixesNamespaces),
            new Broken<>(
                    "S1",
                    "forgets a connection in every namespace",
                    "must ask for the namespace",
                    BrokenForgetting::forgetsEverywhere),
            new Broken<>(
                    "S2",
                    "cuts instants to milliseconds",
                    "everything of a row is kept",
                    BrokenSyncStores::losesMicroseconds),
            new Broken<>(
                    "S2",
                    "cuts the end of a channel to milliseconds",
                    "everything of a channel",
                    BrokenChannels::losesMicroseconds),
            new Broken<>(
                    "S2", "gives debts before their time", "before its moment", BrokenSyncStores::owesBeforeTheTime),
            new Broken<>("S3", "looks, then saves", "atomic", BrokenSyncStores::looksAndLeaps),
            new Broken<>(
                    "S4",
                    "keeps a consent that was taken",
                    "take deletes what it answers",
                    BrokenSyncStores::handsOutTwice),
            new Broken<>(
                    "S5", "saves under any lease", "compares the lease's epoch", BrokenSyncStores::ignoresTheLease),
            new Broken<>(
                    "S6",
                    "passes over a row between pages",
                    "the bound of pages",
                    BrokenSyncStores::passesOverARowBetweenPages),
            new Broken<>(
                    "S6",
                    "keeps the ids of former generations",
                    "the id of an older generation",
                    BrokenSyncStores::findsByFormerIds),
            new Broken<>("S7", "clears keys by name alone", "compares the sequence", BrokenSyncStores::clearsByKey),
            new Broken<>(
                    "S8",
                    "lends a lease to its thread again",
                    "though the same thread asks",
                    BrokenLeases::lendsAgainToItsThread),
            new Broken<>(
                    "S9", "gives two who seize the same lease", "may share an epoch", BrokenLeases::sharesSeizedLeases),
            new Broken<>("S10", "counts by the calendar minute", "calendar minute", BrokenSyncStores::calendarMinutes),
            new Broken<>("S11", "forgets the case of keys", "check case", BrokenSyncStores::forgetsCase),
            new Broken<>("S11", "forgets the case of channels", "by case", BrokenChannels::forgetsCase),
            new Broken<>(
                    "S12",
                    "answers when it is broken",
                    "no failure of the database",
                    BrokenSyncStores::answersWhenBroken),
            new Broken<>("S13", "puts a channel without its past", "put leaves what", BrokenChannels::putsAnew),
            new Broken<>(
                    "S13", "reads, then writes how often", "one atomic statement", BrokenChannels::countsInTwoSteps),
            new Broken<>("S13", "counts by standing channels", "does not fall", BrokenChannels::countsStandingChannels),
            new Broken<>("S14", "leaves the channels", "channels are deleted", BrokenForgetting::leavesChannels),
            new Broken<>("S14", "forgets what is owed", "debts stay", BrokenForgetting::forgetsDebts),
            new Broken<>("S14", "forgets a tenant whole", "tenant and member", BrokenForgetting::forgetsTheTenant),
            new Broken<>("S14", "forgets leases too", "leases stay", BrokenForgetting::forgetsLeases),
            new Broken<>(
                    "S15",
                    "passes over a connection between pages",
                    "the bound of pages",
                    BrokenSyncStores::passesOverAConnectionBetweenPages),
            new Broken<>("S15", "goes on at a row", "after a key", BrokenSyncStores::goesOnAtARow));

    private BrokenSyncStores() {}

    private static SyncStore mixesNamespaces(MutableClock clock) {
        SyncStore right = InMemorySyncStore.create(clock);
        return name -> right.namespace(name.toLowerCase(Locale.ROOT));
    }

    private static SyncStore losesMicroseconds(MutableClock clock) {
        return BentStore.bend(
                clock,
                "ledger.save",
                (right, arguments, rightly) -> right.ledger()
                        .save((Lease) arguments[0], (LedgerId) arguments[1], cut((Collection<?>) arguments[2])));
    }

    private static List<LedgerRow> cut(Collection<?> rows) {
        return rows.stream()
                .map(LedgerRow.class::cast)
                .map(BrokenSyncStores::cut)
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
                row.problem(),
                row.more());
    }

    private static SyncStore looksAndLeaps(MutableClock clock) {
        return BentStore.bend(clock, "connections.save", (right, arguments, rightly) -> {
            ConnectionRecord next = (ConnectionRecord) arguments[0];
            long before = right.connections()
                    .find(next.id())
                    .map(ConnectionRecord::revision)
                    .orElse(0L);
            if (before != next.revision() - 1) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
            // Whatever became of it, it looked well.
            return rightly.get() instanceof Boolean;
        });
    }

    private static SyncStore handsOutTwice(MutableClock clock) {
        return BentStore.bend(clock, "consents.take", (right, arguments, rightly) -> {
            Object taken = rightly.get();
            if (taken instanceof Optional<?> consent && consent.isPresent()) {
                right.consents().put((PendingConsent) consent.get());
            }
            return taken;
        });
    }

    private static SyncStore ignoresTheLease(MutableClock clock) {
        return BentStore.bend(clock, "ledger.save", (right, arguments, rightly) -> {
            arguments[0] = right.leases().seize("anybody's", Duration.ofDays(1));
            return rightly.get();
        });
    }

    private static SyncStore passesOverARowBetweenPages(MutableClock clock) {
        return BentStore.bend(clock, "ledger.page", (right, arguments, rightly) -> {
            List<?> page = (List<?>) rightly.get();
            boolean first = page.isEmpty() || arguments[2].equals(Optional.empty());
            return first ? page : page.subList(1, page.size());
        });
    }

    private static SyncStore passesOverAConnectionBetweenPages(MutableClock clock) {
        return BentStore.bend(clock, "connections.connected", (right, arguments, rightly) -> {
            List<?> page = (List<?>) rightly.get();
            boolean first = page.isEmpty() || arguments[0].equals(Optional.empty());
            return first ? page : page.subList(1, page.size());
        });
    }

    private static SyncStore goesOnAtARow(MutableClock clock) {
        return BentStore.bend(clock, "connections.connected", (right, arguments, rightly) -> {
            List<ConnectionId> all = right.connections().connected(Optional.empty(), Integer.MAX_VALUE);
            int from = ((Optional<?>) arguments[0])
                    .map(last -> all.indexOf(last) + 1)
                    .orElse(0);
            return all.subList(from, Math.min(from + (Integer) arguments[1], all.size()));
        });
    }

    private static SyncStore owesBeforeTheTime(MutableClock clock) {
        return BentStore.bend(
                clock,
                "debts.due",
                (right, arguments, rightly) ->
                        right.debts().due(((Instant) arguments[0]).plusSeconds(1), (Integer) arguments[1]));
    }

    private static SyncStore findsByFormerIds(MutableClock clock) {
        Map<List<Object>, LedgerRow> found = new ConcurrentHashMap<>();
        return BentStore.bend(clock, "ledger.findByEventId", (right, arguments, rightly) -> {
            Map<Object, Object> answer = new HashMap<>((Map<?, ?>) rightly.get());
            answer.forEach((id, row) -> found.put(List.of(right, arguments[0], id), (LedgerRow) row));
            for (Object id : (Collection<?>) arguments[1]) {
                LedgerRow former = found.get(List.of(right, arguments[0], id));
                if (former != null) {
                    answer.put(id, former);
                }
            }
            return answer;
        });
    }

    private static SyncStore clearsByKey(MutableClock clock) {
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

    private static SyncStore forgetsCase(MutableClock clock) {
        return BentStore.bend(clock, "dirtyKeys.mark", (right, arguments, rightly) -> {
            Map<String, EventKey> keys = new LinkedHashMap<>();
            for (Object key : (Collection<?>) arguments[1]) {
                keys.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), (EventKey) key);
            }
            right.dirtyKeys().mark((ConnectionId) arguments[0], keys.values());
            return null;
        });
    }

    private static SyncStore calendarMinutes(MutableClock clock) {
        Map<String, Long> used = new ConcurrentHashMap<>();
        return BentStore.bend(clock, "budgets.take", (right, arguments, rightly) -> {
            Duration blocked = right.budgets().take((String) arguments[0], 0, 1, Duration.ofMinutes(1));
            return blocked.isZero() ? takeOfMinute(clock.instant(), used, arguments) : blocked;
        });
    }

    private static synchronized Duration takeOfMinute(Instant now, Map<String, Long> used, Object[] arguments) {
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

    private static SyncStore answersWhenBroken(MutableClock clock) {
        final class Swallows implements SyncStore, AnswersWhenBroken {
            private final SyncStore right = InMemorySyncStore.create(clock);

            @Override
            public Namespace namespace(String name) {
                return right.namespace(name);
            }
        }
        return new Swallows();
    }
}
