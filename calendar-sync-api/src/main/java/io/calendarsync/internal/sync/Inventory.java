package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds a ledger against every event of ours on a calendar, and hands out the rows that are to be otherwise.
 *
 * <p>Only what carries our mark on the very id that the mark was made for counts; a copy that a user made does not.
 */
final class Inventory {
    private static final int PAGE = 500;

    private final EventIds ids;
    private final SyncStore.Ledger ledger;
    private final LedgerId ledgerId;
    private final Judge judge;
    private final Consumer<List<LedgerRow>> otherwise;
    private final Consumer<EventMark> older;
    private final Learning learning;
    private final ChangedByHand changed;
    private final KeySet seen = new KeySet();

    /** What follows from what stands there otherwise, the judge says; {@code older} is told of copies that are not the newest. */
    Inventory(
            EventIds ids,
            SyncStore.Ledger ledger,
            LedgerId ledgerId,
            Supplier<Instant> clock,
            Judge judge,
            Consumer<List<LedgerRow>> otherwise,
            Consumer<EventMark> older) {
        this.ids = ids;
        this.ledger = ledger;
        this.ledgerId = ledgerId;
        this.judge = judge;
        this.otherwise = otherwise;
        this.older = older;
        this.learning = new Learning(clock, judge);
        this.changed = new ChangedByHand(ids);
    }

    /** Goes through all pages; says which keys have an event there. */
    KeySet take(Function<Optional<String>, RemotePage> pages) {
        Optional<String> page = Optional.empty();
        do {
            RemotePage remote = pages.apply(page);
            learn(remote.events());
            remote.events().forEach(changed::add);
            page = remote.next();
        } while (page.isPresent());
        sweep();
        return seen;
    }

    private void learn(List<RemoteEvent> events) {
        List<RemoteEvent> mine = events.stream().filter(this::isMine).toList();
        Map<EventKey, RemoteEvent> newest = new HashMap<>();
        mine.forEach(event -> newest.merge(key(event), event, Inventory::newer));
        Map<EventKey, LedgerRow> rows = ledger.find(ledgerId, newest.keySet());
        List<LedgerRow> learnt = new ArrayList<>();
        newest.forEach((key, event) -> {
            LedgerRow row = rows.get(key);
            if (row == null || row.generation() <= generation(event)) {
                seen.add(key);
            }
            learning.of(Optional.ofNullable(row), event).ifPresent(learnt::add);
        });
        otherwise.accept(learnt);
        newest.forEach((key, event) ->
                OlderCopies.older(Optional.ofNullable(rows.get(key)), event).ifPresent(older));
        mine.stream()
                .filter(event -> !event.cancelled())
                .filter(event -> Optional.ofNullable(newest.get(key(event)))
                        .filter(top -> generation(event) < generation(top))
                        .isPresent())
                .forEach(event -> event.mark().ifPresent(older));
    }

    private boolean isMine(RemoteEvent event) {
        return event.mark()
                .filter(mark -> mark.equals(ids.mark(mark.key(), mark.generation())) && event.is(mark))
                .isPresent();
    }

    private void sweep() {
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows = ledger.page(ledgerId, Optional.of(RowState.LIVE), after, PAGE);
            if (rows.isEmpty()) {
                return;
            }
            otherwise.accept(rows.stream()
                    .flatMap(row -> (seen.contains(row.key()) ? changed.of(row, judge) : judge.missing(row)).stream())
                    .toList());
            after = Optional.of(rows.get(rows.size() - 1).key());
        }
    }

    private static RemoteEvent newer(RemoteEvent one, RemoteEvent other) {
        return generation(one) >= generation(other) ? one : other;
    }

    private static EventKey key(RemoteEvent event) {
        return event.mark().orElseThrow().key();
    }

    private static int generation(RemoteEvent event) {
        return event.mark().map(EventMark::generation).orElse(-1);
    }
}
