package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has what is owed paid again and again, and cancels what a new consent makes void. */
final class Debtors {
    private final EngineParts parts;
    private final Records records;
    private final Fence fence;
    private final Owed owed;
    private final AccountLease accounts;

    Debtors(EngineParts parts, Records records, Fence fence, Owed owed) {
        this.parts = parts;
        this.records = records;
        this.fence = fence;
        this.owed = owed;
        this.accounts = new AccountLease(parts);
    }

    /** Tries what a connection owes; empty when nothing was tried. */
    Optional<Disconnected> settle(ConnectionId id, boolean now, Instant deadline) {
        List<Debt> due = parts.store().debts().of(id).stream()
                .filter(debt -> now || !debt.notBefore().isAfter(parts.now()))
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Letting letting = new Letting();
        due.forEach(debt -> settle(debt, deadline, letting));
        return Optional.of(letting.outcome());
    }

    private void settle(Debt debt, Instant deadline, Letting letting) {
        if (!Owed.needsFence(debt)) {
            settle(debt, Optional.empty(), deadline, letting);
            return;
        }
        Optional<Fence.Held> held = fence.holdIfFree(debt.connection());
        try {
            settle(debt, held, deadline, letting);
        } finally {
            held.ifPresent(Fence.Held::close);
        }
    }

    private void settle(Debt debt, Optional<Fence.Held> held, Instant deadline, Letting letting) {
        ConnectionRecord record = records.find(debt.connection());
        if (uses(record, debt)) {
            voided(debt);
            return;
        }
        // Only now nobody else works on the connection: it may have been cancelled a moment ago.
        newest(debt).map(open -> meant(open, record)).ifPresent(open -> owed.pay(open, held, deadline, letting));
    }

    private Optional<Debt> newest(Debt debt) {
        return parts.store().debts().of(debt.connection()).stream()
                .filter(known -> known.grantId().equals(debt.grantId()))
                .findFirst();
    }

    private static boolean uses(ConnectionRecord record, Debt debt) {
        return record.connected() && record.grantId().equals(Optional.of(debt.grantId()));
    }

    /** A crash came between the debt and the disconnect, or between a consent and the end of the debt. */
    private void voided(Debt debt) {
        try {
            boolean unused = accounts.hold(debt.grantId(), () -> {
                        // A disconnect may have been under way.
                        if (uses(records.find(debt.connection()), debt)) {
                            parts.store().debts().forget(debt.connection(), debt.grantId());
                        }
                        return true;
                    })
                    .isPresent();
        } catch (Stop interrupted) {
            // The next one looks again.
        }
    }

    /** What of it is still meant when the connection was joined to another account meanwhile. */
    private static Debt meant(Debt debt, ConnectionRecord record) {
        if (!record.connected()) {
            return debt;
        }
        Optional<String> inUse = record.calendar().map(CalendarSlot::slot);
        return debt.withBlockedTime(false)
                .withEvents(debt.events().stream()
                        .filter(events -> !inUse.equals(Optional.of(events.slot())))
                        .toList());
    }
}
