package io.calendarsync.internal;

import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConsentLink;
import io.calendarsync.SyncEngine;
import io.calendarsync.Wording;
import io.calendarsync.internal.connect.Completing;
import io.calendarsync.internal.connect.Connecting;
import io.calendarsync.internal.connect.Disconnecting;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.internal.status.StatusReader;
import io.calendarsync.internal.sync.Approving;
import io.calendarsync.internal.sync.Previewing;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Secret;
import java.net.URI;

/** The engine: each verb is one class, and this hands it out. */
final class DefaultSyncEngine implements SyncEngine {
    final EngineParts parts;
    final Syncing syncing;
    final Previewing previewing;
    final Approving approving;
    final Disconnecting disconnecting;
    final StatusReader statuses;

    private final Wording wording;
    private final Connecting connecting;
    private final Completing completing;

    DefaultSyncEngine(EngineParts parts, Wording wording) {
        this.parts = parts;
        this.wording = wording;
        Grants grants = new Grants(parts);
        connecting = new Connecting(parts);
        completing = new Completing(parts, grants, connecting);
        syncing = new Syncing(parts, new AccessTokens(parts, grants));
        previewing = new Previewing(parts);
        approving = new Approving(parts);
        disconnecting = new Disconnecting(parts, grants);
        statuses = new StatusReader(parts);
    }

    @Override
    public ConsentLink connect(ConnectionId id, ConnectRequest request) {
        return connecting.begin(id, request);
    }

    @Override
    public ConnectOutcome complete(String session, URI callback) {
        ConnectOutcome outcome = completing.complete(Secret.of(session), callback);
        parts.listener().connectEnded(outcome);
        return outcome;
    }

    @Override
    public Connection connection(ConnectionId id) {
        return new DefaultConnection(this, id);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
