package io.calendarsync;

import io.calendarsync.event.EventKind;
import io.calendarsync.internal.EngineBuilder;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Keeps bookings in step with calendars.
 *
 * <p>One for a host and provider. Safe for use by many threads; starts none but those of {@link #autoSync}.
 */
public interface SyncEngine {

    /**
     * Starts an engine; namespace, provider, source, stores and cipher must be given, all else has a default.
     */
    static Builder builder() {
        return new EngineBuilder();
    }

    /** Begins to connect an account: says where to send the browser. Good for ten minutes. */
    ConsentLink connect(ConnectionId id, ConnectRequest request);

    /**
     * Ends what {@link #connect} began.
     *
     * @param session the value of the browser session that the callback came from
     * @param callback the address that the browser came back to, with its query
     */
    ConnectOutcome complete(String session, URI callback);

    /**
     * Takes a message that came to the address of {@link Builder#push}; the endpoint answers what the outcome says.
     *
     * <p>Only headers are looked at: whatever the body holds, leave it. Nothing is asked of the provider, and nothing is
     * synced. What the store throws is thrown: let the endpoint answer 500 then, and the message comes again.
     *
     * @param headers by their names, in whatever case
     */
    PushOutcome receive(Map<String, List<String>> headers);

    /** The link of this id, connected or not. */
    Connection connection(ConnectionId id);

    /** Collects how to sync by itself; nothing happens before that is built and started. */
    AutoSync.Builder autoSync();

    /**
     * Seals the tokens of all connected accounts anew that were sealed with another key than the one that seals now.
     *
     * <p>For after a key was replaced: once nothing is unreadable, and nothing is owed any more since a disconnect, the old
     * key may be forgotten. Syncs go on meanwhile, and many nodes may do it at once. Harmless to repeat.
     *
     * @param progress told how far it is after every few hundred connections
     * @return what came of it in all
     */
    Resealed reseal(Consumer<Resealed> progress);

    /** Says problems, outcomes and states in words, with the labels of the kinds that were given. */
    Wording wording();

    /** Collects what an engine needs. Confined to one thread. */
    interface Builder {
        /** Required: the host installation's own name; a copy of it elsewhere must have another. */
        Builder namespace(String name);

        /** Required: the calendar service. */
        Builder provider(CalendarProvider provider);

        /** Required: the host's bookings. */
        Builder source(EventSource source);

        /** Required: where sealed tokens are kept. */
        Builder tokenStore(TokenStore store);

        /** Required: where everything else is kept. */
        Builder syncStore(SyncStore store);

        /** Required: what seals tokens. */
        Builder cipher(TokenCipher cipher);

        /** What people call a kind of events; a kind is called by its name by default. */
        Builder kind(EventKind kind);

        /** The sentences that people read; English by default. */
        Builder wording(ResourceBundle bundle);

        /** Who is told how consents, syncs and disconnects go; nobody by default. */
        Builder listener(SyncListener listener);

        /** From when on deletions are held; {@link Brake#DEFAULT} by default. */
        Builder brake(Brake brake);

        /**
         * The host's version of how it renders events; 1 by default.
         *
         * <p>A higher one makes the next sync of each connection read everything and rewrite what differs. From then on
         * an engine with a lower one, such as a node that is not yet upgraded, skips that connection.
         */
        Builder eventVersion(int version);

        /** How long one sync may wait in all before it pauses; 30 seconds by default. */
        Builder waitBudget(Duration longest);

        /**
         * How long one sync may go on writing before it pauses and leaves the rest to the next; 10 minutes by default.
         *
         * <p>Each sync writes something before it pauses for that, so that the rest grows less.
         */
        Builder longestRun(Duration longest);

        /** How far back and ahead events are kept in step; {@link SyncWindow#DEFAULT} by default. */
        Builder window(SyncWindow window);

        /**
         * How many events one connection may have on its calendar; as many as there are by default.
         *
         * <p>What is one too many is set aside and tried again; nothing that stands there makes room for it.
         */
        Builder liveLimit(int most);

        /** Whom to mail about changes of events with guests; {@link GuestMail#NEVER} by default. */
        Builder guestMail(GuestMail policy);

        /** How many guests are invited in a day under one account, so that the provider blocks nothing; 500 by default. */
        Builder dailyInvitations(int most);

        /** Where to keep what else takes up a person's time, by {@link BlockingRules#DEFAULT}; by default nobody asks. */
        default Builder blockedTime(BlockedTimeSink sink) {
            return blockedTime(sink, connection -> BlockingRules.DEFAULT);
        }

        /**
         * Where to keep what else takes up a person's time.
         *
         * @param rules what blocks time of a connection; asked at each sync, and other rules than last time have
         *     everything read again
         */
        Builder blockedTime(BlockedTimeSink sink, Function<ConnectionId, BlockingRules> rules);

        /**
         * What becomes of events that people change on the calendar; {@link EditPolicy#OVERWRITE} by default.
         *
         * <p>With another policy calendars are read by each sync, as they are with a sink of blocked time.
         */
        Builder edits(EditPolicy policy);

        /**
         * What becomes of events that people delete on the calendar; {@link DeletionPolicy#RESTORE} by default.
         *
         * <p>With another policy calendars are read by each sync, as they are with a sink of blocked time.
         */
        Builder deletions(DeletionPolicy policy);

        /**
         * Where the provider is to send a message whenever a calendar that is read changes; nowhere by default.
         *
         * @param address an endpoint of the host's that hands the headers of each request to {@link SyncEngine#receive}
         */
        Builder push(URI address);

        /** How long a disconnect may take to delete events before the rest is owed; 30 seconds by default. */
        Builder disconnectWithin(Duration longest);

        /** The clock; the system's by default. */
        Builder clock(Clock clock);

        /** How to wait; by sleeping, by default. */
        Builder pause(Pause pause);

        /** Where chance comes from; a cryptographically strong one by default, and only such a one in production. */
        Builder random(RandomGenerator random);

        /** The engine; throws when something required is missing, naming all that is. */
        SyncEngine build();
    }
}
