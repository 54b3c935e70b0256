package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
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
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is due, in an order in which nothing is lost: keys said to have changed, rows due, then the source's pages. */
final class Intake {
    private static final int PAGE = 200;

    private final EngineParts parts;
    private final LedgerId ledgerId;
    private final Terms terms;
    private final SourceReader source;
    private final Work work;
    private Occasion occasion = Occasion.UPKEEP;

    Intake(EngineParts parts, LedgerId ledgerId, Terms terms, Work work) {
        this.parts = parts;
        this.ledgerId = ledgerId;
        this.terms = terms;
        this.source = new SourceReader(parts.source(), ledgerId.connection(), work::stillAtIt);
        this.work = work;
    }

    void run(Progress progress) {
        // Until everything was read once, what the host says is no news to anybody.
        boolean upToDate = progress.listed()
                && progress.eventVersion() == parts.eventVersion()
                && progress.lastSuccess().isPresent();
        occasion = upToDate ? Occasion.CHANGE : Occasion.UPKEEP;
        dirtyKeys();
        dueRows();
        pages(progress);
        // What the host said meanwhile is dealt with now, what it goes on to say by the next run.
        dirtyKeys();
    }

    private ConnectionId connection() {
        return ledgerId.connection();
    }

    private void dirtyKeys() {
        long after = 0;
        long left = parts.store().dirtyKeys().count(connection());
        while (left > 0) {
            List<DirtyKey> dirty = parts.store().dirtyKeys().next(connection(), after, (int) Math.min(PAGE, left));
            if (dirty.isEmpty()) {
                return;
            }
            Map<EventKey, DirtyKey> byKey = new LinkedHashMap<>();
            dirty.forEach(key -> byKey.put(key.key(), key));
            work.cleared(dealtWith(List.copyOf(byKey.keySet()), occasion).stream()
                    .map(byKey::get)
                    .toList());
            source.giveUpIfBroken();
            after = dirty.get(dirty.size() - 1).sequence();
            left -= dirty.size();
        }
    }

    private void dueRows() {
        Set<EventKey> seen = new HashSet<>();
        while (true) {
            List<EventKey> due = parts.store().ledger().due(ledgerId, parts.now(), PAGE).stream()
                    .map(LedgerRow::key)
                    .filter(seen::add)
                    .toList();
            if (!due.isEmpty()) {
                dealtWith(due, Occasion.UPKEEP);
            }
            if (due.isEmpty() || source.seemsBroken()) {
                // These failed before: if nothing else can be read either, the pages will tell.
                source.giveAnotherChance();
                return;
            }
        }
    }

    /** Asks the host for these keys and deals with what it says; answers those that it could say something of. */
    private List<EventKey> dealtWith(List<EventKey> keys, Occasion why) {
        List<Found> found = new ArrayList<>();
        List<EventKey> done = new ArrayList<>();
        for (EventKey key : keys) {
            SourceReader.Answer answer = source.find(key);
            answer.found().ifPresent(found::add);
            answer.problem().ifPresent(problem -> work.unreadable(key, problem));
            if (answer.found().filter(Found.Unknown.class::isInstance).isEmpty()) {
                done.add(key);
            }
            if (source.seemsBroken()) {
                break; // Each failure may have taken long: the rest is asked for later.
            }
        }
        apply(found, why);
        return done;
    }

    private void pages(Progress progress) {
        Changes first = source.changesSince(progress.cursor());
        boolean unreadable = first instanceof Changes.CursorUnreadable;
        if (unreadable) {
            work.mention(Problem.of(ProblemCode.CURSOR_UNREADABLE));
        }
        boolean due = !progress.listed() || progress.eventVersion() < parts.eventVersion();
        boolean everything = first instanceof Changes.ReadAll || unreadable || (due && !feedSays(first, progress));
        if (everything) {
            if (due || unreadable) {
                work.listing();
            }
            boolean complete = listing();
            // What was asked before the listing is older than it.
            first = source.changesSince(unreadable ? Cursor.START : progress.cursor());
            if (first instanceof Changes.CursorUnreadable) {
                throw Stop.paused(Problem.of(ProblemCode.SOURCE_FAILED, "refuses its own start"), Duration.ZERO);
            }
            if (complete) {
                work.listed();
            }
            feed(first, unreadable ? Occasion.UPKEEP : occasion);
        } else {
            if (due) {
                work.listed();
            }
            feed(first, occasion);
        }
    }

    /** A feed that is read from its start hands out all that stands; with an empty ledger, nothing else can matter. */
    private boolean feedSays(Changes changes, Progress progress) {
        return changes instanceof Changes.Page
                && progress.cursor().equals(Cursor.START)
                && parts.store()
                        .ledger()
                        .page(ledgerId, Optional.empty(), Optional.empty(), 1)
                        .isEmpty();
    }

    private void feed(Changes first, Occasion why) {
        Changes changes = first;
        while (changes instanceof Changes.Page page) {
            Map<EventKey, Found> last = new LinkedHashMap<>();
            page.changes().forEach(change -> last.put(change.key(), change));
            apply(List.copyOf(last.values()), why);
            work.movedTo(page.next());
            if (!page.more()) {
                return;
            }
            changes = source.changesSince(page.next());
        }
    }

    /** Reads everything; true when nothing was left out. */
    private boolean listing() {
        KeySet seen = new KeySet();
        Window window = terms.window();
        Optional<String> after = Optional.empty();
        while (true) {
            Listing page = source.all(window, after);
            apply(onceEach(page.events(), seen), Occasion.UPKEEP);
            if (!(page.end() instanceof Listing.End.More more)) {
                boolean complete = page.end() instanceof Listing.End.Complete;
                return complete && sweep(seen, window);
            }
            after = Optional.of(more.after());
        }
    }

    /** A key that stands twice on a page is refused; of one that stood on an earlier page, the host is asked again. */
    private List<Found> onceEach(List<CalendarEvent> events, KeySet seen) {
        Map<EventKey, Found> once = new LinkedHashMap<>();
        Set<EventKey> twice = new HashSet<>();
        for (CalendarEvent event : events) {
            if (once.put(event.key(), new SourceChange.Present(event)) != null) {
                twice.add(event.key());
            }
        }
        for (EventKey key : twice) {
            once.remove(key);
            seen.add(key);
            work.setAside(key, Problem.of(ProblemCode.EVENT_KEY_TWICE, key, "key"));
        }
        List<Found> found = new ArrayList<>();
        once.forEach((key, event) -> {
            if (seen.add(key)) {
                found.add(event);
            } else {
                SourceReader.Answer answer = source.find(key);
                answer.found().ifPresent(found::add);
                answer.problem().ifPresent(problem -> work.unreadable(key, problem));
            }
        });
        return found;
    }

    /**
     * Finds what stands on the calendar and was not listed; asks the host for each, since a listing may slip.
     *
     * <p>False when too many could not be asked for: the rest is asked for after the next listing, these later.
     */
    private boolean sweep(KeySet seen, Window window) {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = parts.store().ledger().page(ledgerId, Optional.empty(), after, PAGE);
            if (rows.isEmpty()) {
                return true;
            }
            List<Found> stillThere = new ArrayList<>();
            List<LedgerRow> gone = new ArrayList<>();
            rows.stream()
                    .filter(row -> row.span().map(window::touches).orElse(true) || leaves(row))
                    .filter(row -> stands(row) && !seen.contains(row.key()) && !isAskedForLater(row))
                    .takeWhile(row -> !source.seemsBroken())
                    .forEach(row -> {
                        Optional<Found> found = source.find(row.key()).found();
                        if (found.filter(SourceChange.class::isInstance).isEmpty()) {
                            work.askAgain(row);
                        }
                        if (found.filter(SourceChange.Removed.class::isInstance).isPresent()) {
                            gone.add(row);
                        }
                        found.filter(SourceChange.Present.class::isInstance).ifPresent(stillThere::add);
                    });
            apply(stillThere, Occasion.UPKEEP);
            if (!gone.isEmpty()) {
                work.unlisted(gone);
            }
            if (source.seemsBroken()) {
                source.giveAnotherChance();
                return false;
            }
            after = Optional.of(rows.get(rows.size() - 1).key());
        }
    }

    private boolean leaves(LedgerRow row) {
        return row.span()
                .flatMap(terms::leavesAt)
                .filter(at -> !at.isAfter(parts.now()))
                .isPresent();
    }

    /** Whether the host could not tell of it a while ago. */
    private boolean isAskedForLater(LedgerRow row) {
        boolean unreadable = row.problem()
                .filter(problem -> problem.code() == ProblemCode.EVENT_SOURCE_FAILED)
                .isPresent();
        return (row.state() == RowState.LIVE || unreadable)
                && row.dueAt()
                        .filter(at -> at.isAfter(parts.now())
                                && !at.isAfter(parts.now().plus(Planner.ASK_AGAIN)))
                        .isPresent();
    }

    private static boolean stands(LedgerRow row) {
        return switch (row.state()) {
            case LIVE, INTENDED, QUARANTINED, DEFERRED -> true;
            case IN_DOUBT, REMOVING, REMOVED -> false;
        };
    }

    private void apply(List<Found> page, Occasion why) {
        if (!page.isEmpty()) {
            work.apply(page, why);
        }
    }
}
