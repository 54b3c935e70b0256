package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.Debt;

/** Cancels what is owed when an account is connected again; called while nobody else settles the account. */
final class Cancelling {
    private final EngineParts parts;

    Cancelling(EngineParts parts) {
        this.parts = parts;
    }

    /** All that is owed for this connection, and the revocation, which would end what others were given just now. */
    void joined(ConnectionId id, String grantId) {
        for (Debt debt : parts.store().debts().ofGrant(grantId)) {
            Debt left = debt.withoutRevocation();
            if (debt.connection().equals(id) || left.isPaid()) {
                parts.store().debts().forget(debt.connection(), grantId);
            } else if (debt.revoke()) {
                parts.store().debts().put(left);
            }
        }
    }
}
