package io.calendarsync.testkit.internal.store;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of one ledger with the indexes that keep every question cheap, however many rows there are. */
final class LedgerRows {
    private final TreeMap<EventKey, LedgerRow> byKey = new TreeMap<>();
    private final Map<RowState, NavigableMap<EventKey, LedgerRow>> byState = new EnumMap<>(RowState.class);
    private final Map<String, LedgerRow> byEventId = new HashMap<>();
    private final TreeMap<Moment, LedgerRow> byDue = new TreeMap<>();
    private final TreeMap<Moment, LedgerRow> problems = new TreeMap<>();
    private final TreeMap<Moment, LedgerRow> unapproved = new TreeMap<>();

    /** When something is to be, made unique by whose it is. */
    private record Moment(Instant at, EventKey key) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : key.compareTo(other.key);
        }
    }

    LedgerRows() {
        for (RowState state : RowState.values()) {
            byState.put(state, new TreeMap<>());
        }
    }

    synchronized Map<EventKey, LedgerRow> find(Collection<EventKey> keys) {
        Map<EventKey, LedgerRow> found = new HashMap<>();
        for (EventKey key : keys) {
            LedgerRow row = byKey.get(key);
            if (row != null) {
                found.put(key, row);
            }
        }
        return found;
    }

    synchronized Map<String, LedgerRow> findByEventId(Collection<String> eventIds) {
        Map<String, LedgerRow> found = new HashMap<>();
        for (String id : eventIds) {
            LedgerRow row = byEventId.get(id);
            if (row != null) {
                found.put(id, row);
            }
        }
        return found;
    }

    synchronized void put(Collection<LedgerRow> rows) {
        // Read before the first is kept: a collection that fails to give its rows changes nothing.
        for (LedgerRow row : List.copyOf(rows)) {
            LedgerRow before = byKey.put(row.key(), row);
            if (before != null) {
                unindex(before);
            }
            index(row);
        }
    }

    synchronized List<LedgerRow> page(Optional<RowState> state, Optional<EventKey> after, int limit) {
        NavigableMap<EventKey, LedgerRow> rows = state.map(this::in).orElse(byKey);
        return after.map(key -> rows.tailMap(key, false)).orElse(rows).values().stream()
                .limit(limit)
                .toList();
    }

    synchronized List<LedgerRow> due(Instant now, int limit) {
        List<LedgerRow> due = new ArrayList<>();
        for (Map.Entry<Moment, LedgerRow> entry : byDue.entrySet()) {
            if (due.size() == limit || entry.getKey().at().isAfter(now)) {
                break;
            }
            due.add(entry.getValue());
        }
        return List.copyOf(due);
    }

    synchronized LedgerCounts counts() {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        byState.forEach((state, rows) -> counts.put(state, (long) rows.size()));
        return new LedgerCounts(counts);
    }

    synchronized long removedSince(Instant since) {
        long removed = 0;
        for (Moment moment : unapproved.descendingKeySet()) {
            if (moment.at().isBefore(since)) {
                break;
            }
            removed++;
        }
        return removed;
    }

    synchronized Optional<LedgerRow> oldestProblem() {
        return Optional.ofNullable(problems.firstEntry()).map(Map.Entry::getValue);
    }

    private void index(LedgerRow row) {
        byEventId.put(row.eventId(), row);
        in(row.state()).put(row.key(), row);
        row.dueAt().ifPresent(at -> byDue.put(new Moment(at, row.key()), row));
        Moment changed = new Moment(row.changedAt(), row.key());
        if (row.state() == RowState.QUARANTINED) {
            problems.put(changed, row);
        }
        if (row.state() == RowState.REMOVED
                && (row.evidence() == Evidence.EXPLICIT || row.evidence() == Evidence.SNAPSHOT)) {
            unapproved.put(changed, row);
        }
    }

    private void unindex(LedgerRow row) {
        in(row.state()).remove(row.key());
        byEventId.remove(row.eventId());
        row.dueAt().ifPresent(at -> byDue.remove(new Moment(at, row.key())));
        Moment changed = new Moment(row.changedAt(), row.key());
        problems.remove(changed);
        unapproved.remove(changed);
    }

    private NavigableMap<EventKey, LedgerRow> in(RowState state) {
        return Objects.requireNonNull(byState.get(state));
    }
}
