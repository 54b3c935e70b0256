package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.text.ConsentText;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The consents that have not come back, each handed out once. */
final class ConsentTable implements SyncStore.Consents {
    private static final List<String> KEYS = List.of("namespace", "state_hash");
    private static final List<String> COLUMNS =
            List.of("namespace", "state_hash", "tenant", "member", "expires_at", "body");

    private final Database database;
    private final String namespace;

    ConsentTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public void put(PendingConsent consent) {
        database.ask(session -> session.put("calendar_sync_consent", KEYS, COLUMNS, List.<Object[]>of(new Object[] {
            namespace,
            consent.stateHash(),
            consent.connection().tenant(),
            consent.connection().member(),
            consent.expiresAt(),
            ConsentText.write(consent)
        })));
    }

    @Override
    public Optional<PendingConsent> take(String stateHash) {
        return database.wholly(session -> {
            Optional<PendingConsent> consent = session.first(
                    "select tenant, member, expires_at, body from calendar_sync_consent"
                            + " where namespace = ? and state_hash = ? for update",
                    row -> ConsentText.read(
                            stateHash, ConnectionTable.id(row), row.moment("expires_at"), row.text("body")),
                    namespace,
                    stateHash);
            consent.ifPresent(taken -> session.update(
                    "delete from calendar_sync_consent where namespace = ? and state_hash = ?", namespace, stateHash));
            return consent;
        });
    }

    @Override
    public void purge(Instant expiredBefore) {
        database.ask(session -> session.update(
                "delete from calendar_sync_consent where namespace = ? and expires_at < ?", namespace, expiredBefore));
    }

    @Override
    public void forget(ConnectionId connection) {
        database.ask(session -> session.update(
                "delete from calendar_sync_consent where namespace = ? and tenant = ? and member = ?",
                namespace,
                connection.tenant(),
                connection.member()));
    }
}
