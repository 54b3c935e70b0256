package io.calendarsync.internal.sync;

import io.calendarsync.Brake;
import io.calendarsync.Hold;
import io.calendarsync.OldEvents;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The deletions that are staged in a ledger, and whether they are so many that somebody has to look first. */
public final class Staged {
    private static final int PAGE = 500;
    private static final int SAMPLE = 20;

    private final EngineParts parts;
    private final LedgerId ledgerId;
    private final Optional<LedgerId> successor;

    /** The staged deletions of one ledger. */
    Staged(EngineParts parts, LedgerId ledgerId) {
        this(parts, ledgerId, Optional.empty());
    }

    /** The staged deletions of the ledger of a calendar whose events are moved to another, held against both. */
    Staged(EngineParts parts, LedgerId ledgerId, LedgerId successor) {
        this(parts, ledgerId, Optional.of(successor));
    }

    private Staged(EngineParts parts, LedgerId ledgerId, Optional<LedgerId> successor) {
        this.parts = parts;
        this.ledgerId = ledgerId;
        this.successor = successor;
    }

    /** Those of a connection, on the calendar that it has and on those that its events are moved from. */
    public static List<Staged> of(EngineParts parts, ConnectionRecord record) {
        Optional<LedgerId> present = record.calendar().map(slot -> new LedgerId(record.id(), slot.slot()));
        return present.map(ledger -> Stream.concat(
                                Stream.of(new Staged(parts, ledger)),
                                record.former().stream()
                                        .filter(former -> former.events() == OldEvents.MOVE)
                                        .map(former -> new LedgerId(
                                                record.id(), former.calendar().slot()))
                                        .map(former -> new Staged(parts, former, ledger)))
                        .toList())
                .orElseGet(List::of);
    }

    /** The ledger that they are staged in. */
    LedgerId ledgerId() {
        return ledgerId;
    }

    /** What is held back, if the brake holds. */
    public Optional<Hold> hold() {
        LedgerCounts counts = ledger().counts(ledgerId);
        if (counts.in(RowState.REMOVING) == 0) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        each(sum::add);
        long live = counts.in(RowState.REMOVING)
                + ledger().counts(successor.orElse(ledgerId)).in(RowState.LIVE);
        long lately = ledger().removedSince(ledgerId, parts.now().minus(Duration.ofDays(1)));
        return holds(parts.brake(), live, lately, sum.count, sum.fromSnapshot)
                ? Optional.of(new Hold(sum.id, sum.count, live, sum.sample))
                : Optional.empty();
    }

    /** Hands out the rows that are staged, in the order of their keys. */
    void each(Consumer<LedgerRow> use) {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = ledger().page(ledgerId, Optional.of(RowState.REMOVING), after, PAGE);
            if (rows.isEmpty()) {
                return;
            }
            after = Optional.of(rows.get(rows.size() - 1).key());
            rows.forEach(use);
        }
    }

    /**
     * Whether so many deletions are to wait.
     *
     * @param live how many events stand there, those to be deleted included
     * @param lately how many were deleted over the last day
     * @param staged how many are to be deleted and nobody approved
     * @param fromSnapshot how many of these because a listing did not have them
     */
    static boolean holds(Brake brake, long live, long lately, long staged, long fromSnapshot) {
        long day = lately + staged;
        boolean tooManyADay = staged > 0 && day > brake.dailyCount() && day > brake.dailyShare() * (live + lately);
        boolean tooManyAtOnce = fromSnapshot > brake.snapshotCount() && fromSnapshot > brake.snapshotShare() * live;
        boolean everything = fromSnapshot > 0 && fromSnapshot >= live;
        return tooManyADay || tooManyAtOnce || everything;
    }

    private SyncStore.Ledger ledger() {
        return parts.store().ledger();
    }

    /** The rows that nobody approved, added up. */
    private static final class Sum {
        private final List<EventKey> sample = new ArrayList<>();
        private String id = "";
        private long count;
        private long fromSnapshot;

        void add(LedgerRow row) {
            if (row.evidence() == Evidence.APPROVED) {
                return;
            }
            count++;
            if (row.evidence() == Evidence.SNAPSHOT) {
                fromSnapshot++;
            }
            if (sample.size() < SAMPLE) {
                sample.add(row.key());
            }
            id = Hashes.base32hex(20, id, row.key().kind(), row.key().id(), Integer.toString(row.generation()));
        }
    }
}
