package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Row;
import io.calendarsync.jdbc.internal.text.DebtText;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.List;

/** What is owed, one row for each connection and grant. */
final class DebtTable implements SyncStore.Debts {
    private static final List<String> KEYS = List.of("namespace", "tenant", "member", "grant_id");
    private static final List<String> COLUMNS =
            List.of("namespace", "tenant", "member", "grant_id", "since", "not_before", "body");
    private static final String SELECT = "select " + String.join(", ", COLUMNS) + " from calendar_sync_debt";

    private final Database database;
    private final String namespace;

    DebtTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public void put(Debt debt) {
        database.ask(session -> session.put("calendar_sync_debt", KEYS, COLUMNS, List.<Object[]>of(new Object[] {
            namespace,
            debt.connection().tenant(),
            debt.connection().member(),
            debt.grantId(),
            debt.since(),
            debt.notBefore(),
            DebtText.write(debt)
        })));
    }

    @Override
    public List<Debt> of(ConnectionId connection) {
        return database.ask(session -> session.query(
                SELECT + " where namespace = ? and tenant = ? and member = ? order by since, grant_id",
                DebtTable::debt,
                namespace,
                connection.tenant(),
                connection.member()));
    }

    @Override
    public List<Debt> ofGrant(String grantId) {
        return database.ask(session -> session.query(
                SELECT + " where namespace = ? and grant_id = ? order by since", DebtTable::debt, namespace, grantId));
    }

    @Override
    public List<Debt> due(Instant now, int limit) {
        return database.ask(session -> session.query(
                SELECT + " where namespace = ? and not_before <= ? order by not_before, grant_id limit ?",
                DebtTable::debt,
                namespace,
                now,
                limit));
    }

    @Override
    public void forget(ConnectionId connection, String grantId) {
        database.ask(session -> session.update(
                "delete from calendar_sync_debt where namespace = ? and tenant = ? and member = ? and grant_id = ?",
                namespace,
                connection.tenant(),
                connection.member(),
                grantId));
    }

    private static Debt debt(Row row) {
        return DebtText.read(
                ConnectionTable.id(row),
                row.text("grant_id"),
                row.moment("since"),
                row.moment("not_before"),
                row.text("body"));
    }
}
