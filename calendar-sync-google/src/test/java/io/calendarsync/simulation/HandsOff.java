package io.calendarsync.simulation;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.EventWrite;
import java.util.List;
import java.util.Optional;

/** P2 by policy: what people changed or deleted stays so until another booking is written, where the host wants that. */
final class HandsOff implements Check {
    private final Sim sim;

    HandsOff(Sim sim) {
        this.sim = sim;
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (!node.namespace.equals(Sim.NAMESPACE)) {
            return;
        }
        if (name.equals("provider.write") && arguments[1] instanceof List<?> writes) {
            writes.forEach(write -> check(node, (EventWrite) write));
        } else if (name.equals("connections.save") && doubts((ConnectionRecord) arguments[0])) {
            sim.linkOf(((ConnectionRecord) arguments[0]).id()).ifPresent(sim.hands::maySee);
        }
    }

    private void check(Node node, EventWrite write) {
        sim.names
                .of(write.eventId())
                .ifPresent(named -> sim.linkOf(named.ledger().connection())
                        .ifPresent(link -> check(node, write, link, named.key())));
    }

    private void check(Node node, EventWrite write, Link link, EventKey key) {
        boolean written = write instanceof EventWrite.Patch
                || write instanceof EventWrite.Insert
                || write instanceof EventWrite.Revive;
        if (!written) {
            return;
        }
        if (sim.twoWay.edits() != EditPolicy.OVERWRITE && sim.hands.isLeftEdited(link, key)) {
            throw new Broken("P2", node + " writes over what somebody changed of " + key + ": " + write);
        }
        if (sim.twoWay.deletions() != DeletionPolicy.RESTORE && sim.hands.isLeftDeleted(link, key)) {
            throw new Broken("P2", node + " writes what somebody deleted, " + key + ": " + write);
        }
        sim.hands.written(link, key);
    }

    /** A ledger that is held against the calendar puts all right, whoever it was. */
    private static boolean doubts(ConnectionRecord next) {
        Optional<Trust> trust = Optional.of(next.progress().ledger());
        return trust.filter(known -> known == Trust.DOUBTED || known == Trust.DOUBTED_AGAIN)
                .isPresent();
    }
}
