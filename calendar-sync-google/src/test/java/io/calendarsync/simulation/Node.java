package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.EventEdit;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncWindow;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventKind;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One node of the host: an engine over the common stores, with a clock that may be wrong, and more than one life. */
final class Node {
    static final SyncWindow WINDOW = SyncWindow.DEFAULT.ahead(Duration.ofDays(120));
    static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    final String name;
    final String namespace;
    final Evidence evidence;

    private final Sim sim;
    private final TokenStore tokens;
    private int lives;
    private int version = 1;
    private Duration skew = Duration.ZERO;
    private Boundaries boundaries;
    private SyncEngine engine;

    Node(Sim sim, String name, String namespace, TokenStore tokens) {
        this.sim = sim;
        this.evidence = new Evidence(sim.sink);
        this.tokens = tokens;
        this.name = name;
        this.namespace = namespace;
        boundaries = new Boundaries(sim, this);
        engine = start();
    }

    SyncEngine engine() {
        if (boundaries.dead()) {
            restart();
        }
        return engine;
    }

    Boundaries boundaries() {
        return boundaries;
    }

    boolean dead() {
        return boundaries.dead();
    }

    int version() {
        return version;
    }

    Duration skew() {
        return skew;
    }

    void restart() {
        boundaries = new Boundaries(sim, this);
        engine = start();
    }

    void upgrade(int to) {
        version = to;
        restart();
    }

    void goesWrongBy(Duration by) {
        skew = by;
    }

    private SyncEngine start() {
        lives++;
        SyncEngine.Builder builder = SyncEngine.builder()
                .namespace(namespace)
                .provider(boundaries.around(sim.google))
                .source(boundaries.around(sim.source))
                .tokenStore(boundaries.around(tokens))
                .syncStore(boundaries.around(sim.store))
                .cipher(TokenCipher.aes(KeyRing.of("k1", KEY)))
                .kind(EventKind.of("appointment"))
                .kind(EventKind.of("repair-due"))
                .listener(new Listening())
                .eventVersion(version)
                .window(WINDOW)
                .liveLimit(45)
                .dailyInvitations(12)
                .guestMail((connection, key, change) -> Mail.ALL)
                .clock(new WrongClock())
                .pause(length -> sim.turns.sleep(length))
                .random(sim.history.chance(name + " life " + lives));
        boolean reads = namespace.equals(Sim.NAMESPACE);
        if (reads && sim.twoWay.blocked()) {
            builder.blockedTime(boundaries.around(sim.sink), boundaries.around(sim.rules));
        }
        if (reads && sim.twoWay.push()) {
            builder.push(Sim.PUSH);
        }
        return (reads ? builder.edits(sim.twoWay.edits()).deletions(sim.twoWay.deletions()) : builder).build();
    }

    @Override
    public String toString() {
        return name;
    }

    private final class Listening implements SyncListener {
        @Override
        public void syncStarted(ConnectionId connection, String runId) {
            evidence.started();
        }

        @Override
        public void disconnected(ConnectionId connection, DisconnectOutcome outcome) {
            sim.verbs.letGo(outcome);
        }

        @Override
        public void meetingReady(ConnectionId connection, EventKey key, URI link) {
            sim.coverage.count("told meeting");
        }

        @Override
        public void guestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) {
            sim.coverage.count("told answers");
        }

        @Override
        public void editedByHand(ConnectionId connection, EventEdit edit) {
            sim.outputs.seen(edit);
            Told.edited(sim, connection, edit);
        }

        @Override
        public void deletedByHand(ConnectionId connection, EventKey key, Optional<LocalDate> day) {
            Told.deleted(sim, connection, key, day);
        }

        @Override
        public void eventSynced(ConnectionId connection, String runId, EventResult result) {
            sim.outputs.seen(result);
        }
    }

    private final class WrongClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return sim.clock.instant().plus(skew);
        }
    }
}
