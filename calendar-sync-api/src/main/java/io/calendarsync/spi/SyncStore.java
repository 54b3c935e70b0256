package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps everything that the engine remembers, apart for each namespace.
 *
 * <p>Safe for use by many threads and nodes at once. What a method changed is durable when it returns.
 *
 * <ul>
 *   <li><b>S1</b> Namespaces MUST NOT see each other: a copy of an installation touches nothing of the one that it was
 *       copied from.
 *   <li><b>S2</b> What was stored MUST come back equal, instants to the microsecond, in any JVM zone, since decisions
 *       hang on the smallest difference.
 *   <li><b>S3</b> A connection MUST be saved only over the revision before its own, and of many at once exactly one
 *       wins, or a sync that ends late would undo a disconnect.
 *   <li><b>S4</b> A pending consent MUST be handed out once, to one of many, so that nobody uses a callback a second
 *       time.
 *   <li><b>S5</b> Ledger rows MUST be saved all or none, and none under a lease that is no longer held: whoever lost it
 *       does not know what was written since.
 *   <li><b>S6</b> Pages of a ledger MUST come in the order of their keys, each row once, and every other question be
 *       answered by the rows saved last, or events are left behind.
 *   <li><b>S7</b> A dirty key MUST stay when it was said again after it was read, or the later change is lost.
 *   <li><b>S8</b> A lease MUST have one holder; its epoch MUST rise with each new one; it MUST end by the store's
 *       clock: nodes share no other.
 *   <li><b>S9</b> Seizing a lease MUST succeed at once, and end the right of the holder before, since whoever
 *       disconnects waits for no sync.
 *   <li><b>S10</b> A budget MUST let no more than its limit through in its window, whoever takes, and no more than it
 *       was narrowed to while that holds: the provider counts them all together.
 *   <li><b>S11</b> Keys and ids MUST be told apart exactly, by case too, since hosts and providers do.
 *   <li><b>S12</b> A broken store MUST throw; an answer as if nothing were stored would have everything written again.
 *   <li><b>S13</b> A message that came through a channel MUST be counted once {@code told} returns, of many at once each,
 *       and stay counted whatever becomes of the channel, or a change waits for the next look at the clock.
 *   <li><b>S14</b> Forgetting a connection MUST leave nothing of it but its debts, and touch no other: whoever is erased
 *       leaves no trace.
 *   <li><b>S15</b> Connections that are connected MUST each come once over all pages while nothing changes, or some are
 *       never synced by themselves.
 * </ul>
 */
public interface SyncStore {

    /** The part of the store that belongs to a namespace; made when it is first used. */
    Namespace namespace(String name);

    /** Everything that is remembered under one namespace. */
    interface Namespace {
        /** The connections. */
        Connections connections();

        /** The consents that have not come back. */
        Consents consents();

        /** The ledgers of all connections. */
        Ledger ledger();

        /** The keys that the host said had changed. */
        DirtyKeys dirtyKeys();

        /** The leases. */
        Leases leases();

        /** The budgets. */
        Budgets budgets();

        /** What is owed since a disconnect. */
        Debts debts();

        /** The channels through which the provider tells of changes. */
        Channels channels();

        /**
         * Forgets everything of a connection, on whatever calendar, but what is still owed for it; possibly more than once.
         *
         * <p>Leases and budgets are known by their names alone and stay: an epoch must not come again.
         */
        void forget(ConnectionId connection);
    }

    /** Keeps connections. */
    interface Connections {
        /** The connection as saved last. */
        Optional<ConnectionRecord> find(ConnectionId id);

        /** Saves a connection if the stored revision is the one before, or none for revision 1; false if it is not. */
        boolean save(ConnectionRecord next);

        /** The connections that use a grant. */
        List<ConnectionId> usersOf(String grantId);

        /** At most {@code limit} connections that are connected, in an order that stays, after one of them. */
        List<ConnectionId> connected(Optional<ConnectionId> after, int limit);
    }

    /** Keeps consents that have not come back. */
    interface Consents {
        /** Keeps one. */
        void put(PendingConsent consent);

        /** Hands one out and forgets it. */
        Optional<PendingConsent> take(String stateHash);

        /** Forgets those that expired before a moment. */
        void purge(Instant expiredBefore);

        /** Forgets those of a connection. */
        void forget(ConnectionId connection);
    }

    /** Keeps what is remembered of every event key. */
    interface Ledger {
        /** The rows of these keys, as far as there are any. */
        Map<EventKey, LedgerRow> find(LedgerId id, Collection<EventKey> keys);

        /** The rows whose present generation has one of these event ids, by that id. */
        Map<String, LedgerRow> findByEventId(LedgerId id, Collection<String> eventIds);

        /**
         * Saves rows under a lease; false, and nothing saved, when the lease is no longer held.
         *
         * @param rows of different keys; none only asks whether the lease is held
         */
        boolean save(Lease lease, LedgerId id, Collection<LedgerRow> rows);

        /** At most {@code limit} rows in a state, or all states when it is empty, that come after a key. */
        List<LedgerRow> page(LedgerId id, Optional<RowState> state, Optional<EventKey> after, int limit);

        /** At most {@code limit} rows that are due at a moment, the earliest first. */
        List<LedgerRow> due(LedgerId id, Instant now, int limit);

        /** How many rows there are in each state. */
        LedgerCounts counts(LedgerId id);

        /** How many rows turned {@code REMOVED} at or after a moment on evidence {@code EXPLICIT} or {@code SNAPSHOT}. */
        long removedSince(LedgerId id, Instant since);

        /** Of the rows that are {@code QUARANTINED}, the one that changed longest ago. */
        Optional<LedgerRow> oldestProblem(LedgerId id);
    }

    /** Keeps the keys that the host said had changed. */
    interface DirtyKeys {
        /** Remembers keys, each with a new sequence in place of an older one. */
        void mark(ConnectionId connection, Collection<EventKey> keys);

        /** At most {@code limit} keys with a sequence above one, the earliest first. */
        List<DirtyKey> next(ConnectionId connection, long afterSequence, int limit);

        /** Forgets these, as far as they were not said again since. */
        void clear(ConnectionId connection, Collection<DirtyKey> keys);

        /** How many there are. */
        long count(ConnectionId connection);
    }

    /** Keeps leases. */
    interface Leases {
        /** Takes a lease that nobody holds, for a while. */
        Optional<Lease> acquire(String name, Duration length);

        /** Takes a lease whoever holds it. */
        Lease seize(String name, Duration length);

        /** Keeps a lease for a while from now; false when it is no longer held, which it is not from its last moment on. */
        boolean renew(Lease lease, Duration length);

        /** Gives a lease back, if it is still held. */
        void release(Lease lease);
    }

    /** Keeps what was used of allowances. */
    interface Budgets {
        /** Takes units, at most the limit at once, if the window has them left; else says how long until it will. */
        Duration take(String name, long units, long limit, Duration window);

        /** Lets nothing through for a while, whoever asks; a longer block that stands is not shortened. */
        void block(String name, Duration length);

        /** What is known of a budget for the window that ends now. */
        Usage usage(String name, Duration window);

        /**
         * Lets no more than this through in a window for a while, whatever limit is asked with.
         *
         * @param limit at least 1; it takes the place of what was said before
         */
        void narrow(String name, long limit, Duration length);

        /**
         * What is known of a budget.
         *
         * @param used how many units were let through
         * @param narrowedTo what it is narrowed to now
         */
        record Usage(long used, Optional<Long> narrowedTo) {}
    }

    /** Keeps what is owed since a disconnect, at most one of each connection and grant. */
    interface Debts {
        /** Keeps one, in place of an earlier one of the same connection and grant. */
        void put(Debt debt);

        /** Those of a connection. */
        List<Debt> of(ConnectionId connection);

        /** Those of a grant, whosever they are. */
        List<Debt> ofGrant(String grantId);

        /** At most {@code limit} of all that are to be tried by a moment, those that wait longest first. */
        List<Debt> due(Instant now, int limit);

        /** Forgets the one of a connection and grant. */
        void forget(ConnectionId connection, String grantId);
    }

    /** Keeps the channels through which the provider tells of changes, and that it told. */
    interface Channels {
        /** Keeps one, in place of what was known under its id; what was told through it stays. */
        void put(PushChannel channel);

        /** The channel of that id. */
        Optional<PushChannel> find(String id);

        /** Those of a connection, the oldest first. */
        List<PushChannel> of(ConnectionId connection);

        /** Remembers that a message came through a channel; nothing when there is none of that id. */
        void told(String id, Instant at);

        /** What was told through the channels of a connection. */
        Told told(ConnectionId connection);

        /** Forgets one; how many messages came through it still counts. */
        void forget(String id);

        /**
         * What was told.
         *
         * @param messages how many messages came through whatever channel, one that is forgotten too; never falls
         * @param last when the latest came, by channel; only of channels that still stand and through which one came
         */
        record Told(long messages, Map<String, Instant> last) {
            /** Keeps its own copy. */
            public Told {
                last = Map.copyOf(last);
            }
        }
    }
}
