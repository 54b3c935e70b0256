package io.calendarsync.internal;

import io.calendarsync.AutoSync;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConsentLink;
import io.calendarsync.EventPolicy;
import io.calendarsync.PushOutcome;
import io.calendarsync.Resealed;
import io.calendarsync.SyncEngine;
import io.calendarsync.Wording;
import io.calendarsync.internal.auto.AutoSyncBuilder;
import io.calendarsync.internal.calendar.Asking;
import io.calendarsync.internal.calendar.Calendars;
import io.calendarsync.internal.calendar.Consented;
import io.calendarsync.internal.connect.Choosing;
import io.calendarsync.internal.connect.Completing;
import io.calendarsync.internal.connect.Connecting;
import io.calendarsync.internal.connect.Disconnecting;
import io.calendarsync.internal.connect.Erasing;
import io.calendarsync.internal.connect.Resting;
import io.calendarsync.internal.connect.Watching;
import io.calendarsync.internal.push.Proof;
import io.calendarsync.internal.push.Receiving;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.internal.secret.Resealing;
import io.calendarsync.internal.status.StatusReader;
import io.calendarsync.internal.sync.Approving;
import io.calendarsync.internal.sync.Previewing;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.internal.sync.Undoing;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The engine: each verb is one class, and this hands it out. */
final class DefaultSyncEngine implements SyncEngine {
    final EngineParts parts;
    final Syncing syncing;
    final Previewing previewing;
    final Approving approving;
    final Disconnecting disconnecting;
    final Erasing erasing;
    final Resting resting;
    final Undoing undoing;
    final StatusReader statuses;
    final Calendars calendars;
    final Choosing choosing;
    final Watching watching;

    private final Wording wording;
    private final Connecting connecting;
    private final Completing completing;
    private final Receiving receiving;
    private final Resealing resealing;

    DefaultSyncEngine(EngineParts parts, Wording wording) {
        this.parts = parts;
        this.wording = wording;
        Grants grants = new Grants(parts);
        connecting = new Connecting(parts);
        AccessTokens tokens = new AccessTokens(parts, grants);
        syncing = new Syncing(parts, tokens);
        previewing = new Previewing(parts, tokens);
        undoing = new Undoing(parts, tokens, syncing);
        approving = new Approving(parts);
        disconnecting = new Disconnecting(parts, grants, tokens);
        erasing = new Erasing(parts, grants, disconnecting);
        completing = new Completing(parts, grants, connecting, id -> disconnecting.disconnect(id, EventPolicy.KEEP));
        Asking asking = new Asking(parts, tokens);
        Consented consented = new Consented(parts, grants);
        calendars = new Calendars(parts, asking, consented);
        choosing = new Choosing(parts, asking, consented);
        watching = new Watching(parts, consented);
        resting = new Resting(parts);
        statuses = new StatusReader(parts);
        receiving = new Receiving(parts);
        resealing = new Resealing(parts, grants);
    }

    @Override
    public ConsentLink connect(ConnectionId id, ConnectRequest request) {
        return connecting.begin(id, request);
    }

    @Override
    public ConnectOutcome complete(String session, URI callback) {
        ConnectOutcome outcome = completing.complete(Secret.of(session), callback);
        parts.listener().connectEnded(outcome);
        if (outcome instanceof ConnectOutcome.Connected connected) {
            parts.wakeups().wake(connected.connection());
        }
        return outcome;
    }

    @Override
    public PushOutcome receive(Map<String, List<String>> headers) {
        return receiving.receive(headers);
    }

    @Override
    public Connection connection(ConnectionId id) {
        return new DefaultConnection(this, id);
    }

    @Override
    public AutoSync.Builder autoSync() {
        return new AutoSyncBuilder(
                parts, new EngineWork(this, new Proof(parts.store(), parts.inbound(), parts.clock())::proven));
    }

    @Override
    public Resealed reseal(Consumer<Resealed> progress) {
        return resealing.all(progress);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
