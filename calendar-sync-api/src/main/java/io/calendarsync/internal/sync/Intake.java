package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what is due, in an order in which nothing is lost: keys said to have changed, rows due, then the source's pages. */
final class Intake {
    private static final int PAGE = 200;
    private static final int ROUNDS = 3;

    private final EngineParts parts;
    private final LedgerId ledgerId;
    private final SourceReader source;
    private final Work work;

    Intake(EngineParts parts, LedgerId ledgerId, Work work) {
        this.parts = parts;
        this.ledgerId = ledgerId;
        this.source = new SourceReader(parts.source(), ledgerId.connection());
        this.work = work;
    }

    void run(Progress progress) {
        dirtyKeys();
        dueRows();
        pages(progress);
        // What the host said meanwhile is dealt with now, what it says without end by the next run.
        for (int round = 1; round < ROUNDS && parts.store().dirtyKeys().count(connection()) > 0; round++) {
            dirtyKeys();
        }
    }

    private ConnectionId connection() {
        return ledgerId.connection();
    }

    private void dirtyKeys() {
        long after = 0;
        while (true) {
            List<DirtyKey> dirty = parts.store().dirtyKeys().next(connection(), after, PAGE);
            if (dirty.isEmpty()) {
                return;
            }
            apply(findAll(dirty, DirtyKey::key));
            work.cleared(dirty);
            after = dirty.get(dirty.size() - 1).sequence();
        }
    }

    private void dueRows() {
        Set<EventKey> seen = new HashSet<>();
        while (true) {
            List<LedgerRow> due = parts.store().ledger().due(ledgerId, parts.now(), PAGE).stream()
                    .filter(row -> seen.add(row.key()))
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            apply(findAll(due, LedgerRow::key));
        }
    }

    private void pages(Progress progress) {
        boolean everythingDue = !progress.listed() || progress.eventVersion() < parts.eventVersion();
        Changes first = source.changesSince(progress.cursor());
        if (first instanceof Changes.CursorUnreadable) {
            work.mention(Problem.of(ProblemCode.CURSOR_UNREADABLE));
            listing();
            first = source.changesSince(Cursor.START);
            if (first instanceof Changes.CursorUnreadable) {
                throw Stop.paused(Problem.of(ProblemCode.SOURCE_FAILED, "refuses its own start"), Duration.ZERO);
            }
        } else if (first instanceof Changes.ReadAll || (everythingDue && !startsFeed(first, progress))) {
            listing();
        }
        feed(first);
    }

    /** A feed that is read from its start hands out everything that stands: no listing besides. */
    private static boolean startsFeed(Changes changes, Progress progress) {
        return changes instanceof Changes.Page && progress.cursor().equals(Cursor.START);
    }

    private void feed(Changes first) {
        Changes changes = first;
        while (changes instanceof Changes.Page page) {
            apply(onceEach(page.changes()));
            work.movedTo(page.next());
            if (!page.more()) {
                work.listed();
                return;
            }
            changes = source.changesSince(page.next());
        }
    }

    private void listing() {
        KeySet seen = new KeySet();
        Optional<String> after = Optional.empty();
        while (true) {
            Listing page = source.all(parts.window(), after);
            page.events().forEach(event -> seen.add(event.key()));
            apply(onceEach(page.events().stream()
                    .<SourceChange>map(SourceChange.Present::new)
                    .toList()));
            if (!(page.end() instanceof Listing.End.More more)) {
                if (page.end() instanceof Listing.End.Complete) {
                    sweep(seen);
                    work.listed();
                }
                return;
            }
            after = Optional.of(more.after());
        }
    }

    /** Finds what stands on the calendar and was not listed; asks again for each, since a listing may slip. */
    private void sweep(KeySet seen) {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = parts.store().ledger().page(ledgerId, Optional.empty(), after, PAGE);
            if (rows.isEmpty()) {
                return;
            }
            List<Found> stillThere = new ArrayList<>();
            List<LedgerRow> gone = new ArrayList<>();
            for (LedgerRow row : rows) {
                if (!seen.contains(row.key()) && inStep(row)) {
                    source.find(row.key()).found().ifPresent(found -> {
                        if (found instanceof SourceChange.Present) {
                            stillThere.add(found);
                        } else {
                            gone.add(row);
                        }
                    });
                }
            }
            apply(stillThere);
            if (!gone.isEmpty()) {
                work.unlisted(gone);
            }
            after = Optional.of(rows.get(rows.size() - 1).key());
        }
    }

    private boolean inStep(LedgerRow row) {
        boolean stands = switch (row.state()) {
            case LIVE, INTENDED, DEFERRED, QUARANTINED -> true;
            case IN_DOUBT, REMOVING, REMOVED -> false;
        };
        return stands && row.span().map(span -> parts.window().touches(span)).orElse(true);
    }

    private <T> List<Found> findAll(List<T> things, Function<T, EventKey> key) {
        List<Found> found = new ArrayList<>();
        for (T thing : things) {
            SourceReader.Answer answer = source.find(key.apply(thing));
            answer.found().ifPresent(found::add);
            answer.problem().ifPresent(problem -> work.setAside(key.apply(thing), problem));
        }
        return found;
    }

    /** The last word on each key; a key that stands twice as an event is refused. */
    private List<Found> onceEach(List<SourceChange> changes) {
        Map<EventKey, Found> last = new LinkedHashMap<>();
        Set<EventKey> twice = new HashSet<>();
        for (SourceChange change : changes) {
            Found before = last.put(change.key(), change);
            if (before instanceof SourceChange.Present && change instanceof SourceChange.Present) {
                twice.add(change.key());
            }
        }
        for (EventKey key : twice) {
            last.remove(key);
            work.setAside(key, Problem.of(ProblemCode.EVENT_KEY_TWICE, key, "key"));
        }
        return List.copyOf(last.values());
    }

    private void apply(List<Found> page) {
        if (!page.isEmpty()) {
            work.apply(page);
        }
    }
}
