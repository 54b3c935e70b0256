package io.calendarsync.internal.connect;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The right to work on a connection as it was found, for as long as nobody takes it away. */
final class Turn {
    private final EngineParts parts;
    private final Records records;
    private final ConnectionRecord found;
    private final Lease lease;

    Turn(EngineParts parts, Records records, ConnectionRecord found, Lease lease) {
        this.parts = parts;
        this.records = records;
        this.found = found;
        this.lease = lease;
    }

    /** For how long to take a lease: enough for a call and its token, short enough for others to take over soon. */
    static Duration length(EngineParts parts) {
        return parts.provider().profile().callTimeout().multipliedBy(4).plusMinutes(1);
    }

    /** Makes sure that nobody took it away, and that it outlasts the next call. */
    void stillMine() {
        if (!parts.store().leases().renew(lease, length(parts))) {
            throw takenAway();
        }
    }

    /** Changes the connection, unless it is another account's by now, or on another calendar. */
    ConnectionRecord change(UnaryOperator<ConnectionRecord> change) {
        return records.change(found.id(), now -> {
            if (!now.grantId().equals(found.grantId()) || !slot(now).equals(slot(found))) {
                throw takenAway();
            }
            return change.apply(now);
        });
    }

    private static Optional<String> slot(ConnectionRecord record) {
        return record.calendar().map(CalendarSlot::slot);
    }

    private static Stop takenAway() {
        return Stop.until(Problem.of(ProblemCode.TAKEN_OVER), Duration.ZERO);
    }
}
