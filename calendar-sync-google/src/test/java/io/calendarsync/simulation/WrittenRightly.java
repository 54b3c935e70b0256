package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import java.util.List;
import java.util.Optional;

/** P4 and P5, held against every write before it is sent. */
final class WrittenRightly {
    private final Sim sim;

    WrittenRightly(Sim sim) {
        this.sim = sim;
    }

    void check(Node node, List<EventWrite> writes) {
        for (EventWrite write : writes) {
            Named named = sim.names
                    .of(write.eventId())
                    .filter(known -> known.namespace().equals(node.namespace))
                    .orElseThrow(() -> new Broken("P4", node + " writes an event that is not its own: " + write));
            if (sim.people.isForeign(write.eventId())) {
                throw new Broken("P4", node + " writes somebody else's event: " + write);
            }
            mark(write).ifPresent(sim.names::mark);
            if (write instanceof EventWrite.Delete) {
                deletion(node, named);
            } else {
                standing(node, named);
            }
        }
    }

    private void deletion(Node node, Named named) {
        ConnectionId id = named.ledger().connection();
        if (!sim.host.everRemoved(id, named.key())) {
            throw new Broken("P5", node + " deletes " + named.key() + ", which the host never removed");
        }
        if (settled(node, named) && sim.host.stands(id, named.key())) {
            throw new Broken("P5", node + " deletes " + named.key() + ", which the host has back");
        }
    }

    private void standing(Node node, Named named) {
        ConnectionId id = named.ledger().connection();
        if (!sim.turns.together() && !node.evidence.source() && !sim.host.stands(id, named.key())) {
            throw new Broken("P2", node + " writes " + named.key() + ", which the host has removed");
        }
    }

    /** Whether the node can know what the host has: nothing changes meanwhile, all was said, and the source answers. */
    private boolean settled(Node node, Named named) {
        return !sim.turns.together()
                && !node.evidence.source()
                && sim.sourceSuffers().isEmpty()
                && sim.host.hasSaid(named.ledger().connection(), named.key());
    }

    private static Optional<EventMark> mark(EventWrite write) {
        if (write instanceof EventWrite.Insert insert) {
            return Optional.of(insert.mark());
        }
        if (write instanceof EventWrite.Patch patch) {
            return Optional.of(patch.mark());
        }
        return write instanceof EventWrite.Revive revive ? Optional.of(revive.mark()) : Optional.empty();
    }
}
