package io.calendarsync.internal.status;

import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.Hold;
import io.calendarsync.NextAction;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.calendar.NoCalendar;
import io.calendarsync.internal.push.Proof;
import io.calendarsync.internal.sync.Staged;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a connection stands, from the stores alone. */
public final class StatusReader {
    private static final LedgerCounts NONE = new LedgerCounts(Map.of());

    private static final int NAMED = 20;
    private static final int PAGE = 500;

    private final EngineParts parts;

    /** Reads these stores. */
    public StatusReader(EngineParts parts) {
        this.parts = parts;
    }

    /** How the connection stands. */
    public ConnectionStatus status(ConnectionId id) {
        ConnectionRecord record = parts.store().connections().find(id).orElseGet(() -> ConnectionRecord.unknown(id));
        Optional<LedgerId> ledgerId =
                record.calendar().filter(slot -> record.connected()).map(slot -> new LedgerId(id, slot.slot()));
        LedgerCounts counts = ledgerId.map(parts.store().ledger()::counts).orElse(NONE);
        List<FormerCalendar> former = record.former().stream()
                .filter(one -> record.connected() && one.events() != OldEvents.LEAVE)
                .toList();
        Optional<Hold> hold = record.connected()
                ? Staged.of(parts, record).stream()
                        .flatMap(staged -> staged.hold().stream())
                        .findFirst()
                : Optional.empty();
        Optional<LedgerRow> aside = ledgerId.flatMap(this::aside);
        Optional<Trouble> trouble =
                record.connected() ? record.trouble().or(() -> record.reads().trouble()) : Optional.empty();
        Optional<Trouble> elsewhere =
                former.stream().flatMap(one -> one.trouble().stream()).findFirst();
        Optional<Problem> problem = trouble.map(Trouble::problem)
                .or(() -> olderThan(record))
                .or(() -> calendar(record))
                .or(() -> aside.flatMap(LedgerRow::problem))
                .or(() -> elsewhere.map(Trouble::problem));
        Optional<Instant> since = trouble.map(Trouble::since)
                .or(() -> aside.filter(row -> row.problem().equals(problem)).map(LedgerRow::changedAt))
                .or(() -> elsewhere
                        .filter(met -> Optional.of(met.problem()).equals(problem))
                        .map(Trouble::since));
        OwedSteps owed = OwedSteps.of(parts.store().debts().of(id));
        long dirty = record.connected() ? parts.store().dirtyKeys().count(id) : 0;
        Proof.Standing push = new Proof(parts.store(), parts.inbound(), parts.clock()).standing(record);
        return new ConnectionStatus(
                state(record, problem, hold),
                record.account(),
                record.calendar().map(CalendarSlot::info),
                counts.in(RowState.LIVE) + counts.in(RowState.REMOVING),
                dirty
                        - twice(id, ledgerId, dirty)
                        + counts.in(RowState.INTENDED)
                        + counts.in(RowState.IN_DOUBT)
                        + counts.in(RowState.REMOVING)
                        + former.stream().mapToLong(one -> left(id, one)).sum(),
                counts.in(RowState.QUARANTINED),
                counts.in(RowState.QUARANTINED) == 0
                        ? List.of()
                        : ledgerId.map(this::eventProblems).orElse(List.of()),
                record.progress().lastSuccess(),
                record.reads().lastRead(),
                problem,
                since,
                trouble.flatMap(Trouble::notBefore),
                hold,
                record.accessEndsAt(),
                owed.steps(),
                owed.eventsLeft(),
                push.push(),
                push.problem());
    }

    /** How many of the keys that changed have a row that waits too; beyond the first page, none is taken for one. */
    private long twice(ConnectionId id, Optional<LedgerId> ledgerId, long dirty) {
        if (dirty == 0 || ledgerId.isEmpty()) {
            return 0;
        }
        List<EventKey> keys = parts.store().dirtyKeys().next(id, 0, PAGE).stream()
                .map(DirtyKey::key)
                .toList();
        return parts.store().ledger().find(ledgerId.get(), keys).values().stream()
                .filter(row -> row.state() == RowState.INTENDED
                        || row.state() == RowState.IN_DOUBT
                        || row.state() == RowState.REMOVING)
                .count();
    }

    /** How many events of ours stand on a calendar that was left; some of them may stay there. */
    private long left(ConnectionId id, FormerCalendar former) {
        LedgerCounts counts =
                parts.store().ledger().counts(new LedgerId(id, former.calendar().slot()));
        return counts.in(RowState.LIVE)
                + counts.in(RowState.INTENDED)
                + counts.in(RowState.IN_DOUBT)
                + counts.in(RowState.REMOVING);
    }

    /** The event that was set aside longest ago, one that asks somebody to act before any other. */
    private Optional<LedgerRow> aside(LedgerId ledger) {
        Optional<LedgerRow> oldest = parts.store().ledger().oldestProblem(ledger);
        return oldest.isEmpty() || asksSomebody(oldest.get())
                ? oldest
                : parts
                        .store()
                        .ledger()
                        .page(ledger, Optional.of(RowState.QUARANTINED), Optional.empty(), PAGE)
                        .stream()
                        .filter(StatusReader::asksSomebody)
                        .min(Comparator.comparing(LedgerRow::changedAt))
                        .or(() -> oldest);
    }

    private static boolean asksSomebody(LedgerRow row) {
        return row.problem().filter(StatusReader::asksSomebody).isPresent();
    }

    private static boolean asksSomebody(Problem problem) {
        NextAction action = problem.code().action();
        return action != NextAction.WAIT && action != NextAction.NONE;
    }

    private List<Problem> eventProblems(LedgerId ledger) {
        return parts.store().ledger().page(ledger, Optional.of(RowState.QUARANTINED), Optional.empty(), NAMED).stream()
                .flatMap(row -> row.problem().stream())
                .toList();
    }

    private Optional<Problem> olderThan(ConnectionRecord record) {
        int active = record.progress().eventVersion();
        return record.connected() && active > parts.eventVersion()
                ? Optional.of(Problem.of(ProblemCode.NEWER_VERSION_ACTIVE, active))
                : Optional.empty();
    }

    private static Optional<Problem> calendar(ConnectionRecord record) {
        return record.connected() ? NoCalendar.uncertain(record).or(() -> NoCalendar.why(record)) : Optional.empty();
    }

    private static State state(ConnectionRecord record, Optional<Problem> problem, Optional<Hold> hold) {
        if (!record.connected()) {
            return record.account().isEmpty() ? State.NOT_CONNECTED : State.DISCONNECTED;
        }
        if (record.paused()) {
            return State.PAUSED;
        }
        boolean somebodyShouldAct = problem.filter(StatusReader::asksSomebody).isPresent();
        return somebodyShouldAct || hold.isPresent() ? State.NEEDS_ATTENTION : State.ACTIVE;
    }
}
