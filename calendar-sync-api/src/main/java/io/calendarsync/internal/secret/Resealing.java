package io.calendarsync.internal.secret;

import io.calendarsync.ConnectionId;
import io.calendarsync.Resealed;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.SyncStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Seals tokens anew after a key was replaced, account by account. */
public final class Resealing {
    private static final int PAGE = 500;

    private final SyncStore.Connections connections;
    private final Grants grants;

    /** Seals these tokens anew. */
    public Resealing(EngineParts parts, Grants grants) {
        this.connections = parts.store().connections();
        this.grants = grants;
    }

    /** Goes through all connected accounts; tells after each page how far it is. */
    public Resealed all(Consumer<Resealed> progress) {
        Set<String> seen = new HashSet<>();
        Resealed done = Resealed.NONE;
        Optional<ConnectionId> after = Optional.empty();
        do {
            List<ConnectionId> page = connections.connected(after, PAGE);
            for (ConnectionId id : page) {
                Optional<String> grantId = connections.find(id).flatMap(ConnectionRecord::grantId);
                if (grantId.filter(seen::add).isPresent()) {
                    done = reseal(grantId.get(), done);
                }
            }
            after = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1));
            progress.accept(done);
        } while (after.isPresent());
        return done;
    }

    private Resealed reseal(String grantId, Resealed done) {
        return switch (grants.reseal(grantId)) {
            case RESEALED -> new Resealed(done.resealed() + 1, done.current(), done.unreadable());
            case CURRENT -> new Resealed(done.resealed(), done.current() + 1, done.unreadable());
            case UNREADABLE -> new Resealed(done.resealed(), done.current(), done.unreadable() + 1);
            case ABSENT -> done;
        };
    }
}
