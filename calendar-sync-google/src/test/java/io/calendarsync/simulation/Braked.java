package io.calendarsync.simulation;

import io.calendarsync.simulation.Names.Named;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** P5: what is so much that somebody has to look first is not deleted, unless somebody approved it. */
final class Braked {
    /** Less than a day, since clocks differ and are set now and then. */
    private static final Duration DAY = Duration.ofHours(22);

    private final Sim sim;

    Braked(Sim sim) {
        this.sim = sim;
    }

    void check(Node node, List<EventWrite> writes) {
        writes.stream()
                .filter(EventWrite.Delete.class::isInstance)
                .findFirst()
                .flatMap(first -> sim.names.of(first.eventId()))
                .ifPresent(named -> check(node, named, writes.size()));
    }

    private void check(Node node, Named named, int deletions) {
        List<LedgerRow> rows = sim.store.rows(named.namespace(), named.ledger());
        long removing = count(rows, RowState.REMOVING, Optional.empty());
        long staged = removing - count(rows, RowState.REMOVING, Optional.of(Evidence.APPROVED));
        long justNow = removedSince(named, Duration.ofMinutes(1));
        if (deletions != removing || staged == 0 || justNow > 0) {
            return; // Some are held, or were deleted already: the rows do not show any more what was decided on.
        }
        long listed = count(rows, RowState.REMOVING, Optional.of(Evidence.SNAPSHOT));
        long live = removing + count(rows, RowState.LIVE, Optional.empty());
        long lately = removedSince(named, DAY);
        boolean tooManyADay = lately + staged > 25 && (lately + staged) * 5 > live + lately;
        boolean tooManyAtOnce = listed > 4 && listed * 2 > live;
        if (tooManyADay || tooManyAtOnce || (listed > 0 && listed >= live)) {
            throw new Broken("P5", node + " deletes " + staged + " of " + live + " events, and nobody approved it");
        }
    }

    private long removedSince(Named named, Duration ago) {
        return sim.store
                .namespace(named.namespace())
                .ledger()
                .removedSince(named.ledger(), sim.time.now().minus(ago));
    }

    private static long count(List<LedgerRow> rows, RowState state, Optional<Evidence> evidence) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .filter(row -> evidence.isEmpty() || evidence.get() == row.evidence())
                .count();
    }
}
