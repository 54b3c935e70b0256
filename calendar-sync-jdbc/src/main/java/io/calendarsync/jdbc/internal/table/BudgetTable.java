package io.calendarsync.jdbc.internal.table;

import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was used of allowances: one row for each, which everybody who takes waits for. */
final class BudgetTable implements SyncStore.Budgets {
    private static final String WHERE = " where namespace = ? and name = ?";

    private final Database database;
    private final String namespace;

    BudgetTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public Duration take(String name, long units, long limit, Duration window) {
        return database.wholly(session -> {
            Budget budget = locked(session, name);
            if (budget.blockedFor().isPresent()) {
                return budget.blockedFor().get();
            }
            long most = Math.min(limit, budget.narrowedTo().orElse(limit));
            Taken taken = budget.taken().within(budget.now(), window);
            // Asking for more than there ever is would wait for ever.
            long asked = Math.min(units, most);
            Duration wait = taken.wait(budget.now(), asked, most, window);
            if (wait.isZero()) {
                session.update(
                        "update calendar_sync_budget set taken = ?" + WHERE,
                        taken.with(budget.now(), asked, window).toString(),
                        namespace,
                        name);
            }
            return wait;
        });
    }

    @Override
    public void block(String name, Duration length) {
        database.wholly(session -> {
            locked(session, name);
            return session.update(
                    "update calendar_sync_budget"
                            + " set blocked_until = greatest(coalesce(blocked_until, {now}), {later})" + WHERE,
                    length,
                    namespace,
                    name);
        });
    }

    @Override
    public Usage usage(String name, Duration window) {
        return database.ask(session -> read(session, name, ""))
                .map(budget ->
                        new Usage(budget.taken().within(budget.now(), window).units(), budget.narrowedTo()))
                .orElse(new Usage(0, Optional.empty()));
    }

    @Override
    public void narrow(String name, long limit, Duration length) {
        database.wholly(session -> {
            locked(session, name);
            return session.update(
                    "update calendar_sync_budget set narrowed_to = ?, narrowed_until = {later}" + WHERE,
                    limit,
                    length,
                    namespace,
                    name);
        });
    }

    private Budget locked(Session session, String name) {
        return read(session, name, " for update").orElseGet(() -> {
            session.insertNew(
                    "calendar_sync_budget",
                    List.of("namespace", "name", "taken"),
                    namespace,
                    name,
                    Taken.NONE.toString());
            return read(session, name, " for update").orElseThrow();
        });
    }

    private Optional<Budget> read(Session session, String name, String lock) {
        return session.first(
                "select blocked_until, narrowed_to, narrowed_until, taken, {now} as present from calendar_sync_budget"
                        + WHERE + lock,
                row -> new Budget(
                        row.moment("present"),
                        row.momentIfAny("blocked_until"),
                        row.numberIfAny("narrowed_to"),
                        row.momentIfAny("narrowed_until"),
                        Taken.parse(row.text("taken"))),
                namespace,
                name);
    }

    private record Budget(
            Instant now, Optional<Instant> blocked, Optional<Long> narrow, Optional<Instant> narrowUntil, Taken taken) {

        Optional<Duration> blockedFor() {
            return blocked.filter(until -> until.isAfter(now)).map(until -> Duration.between(now, until));
        }

        Optional<Long> narrowedTo() {
            return narrowUntil.filter(until -> until.isAfter(now)).flatMap(until -> narrow);
        }
    }
}
