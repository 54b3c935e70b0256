package io.calendarsync.internal.sync;

import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SeenEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells, of what changed on the calendar that is written, our events from others', and holds them against the ledger. */
final class OwnEvents {
    private static final int UNTOLD = 200;

    private final Run run;
    private final Calls calls;
    private final ByHand byHand;
    private final Learning learning;
    private final OlderCopies older;
    private final Map<String, List<SeenEvent>> series = new LinkedHashMap<>();
    private boolean foundWork;

    OwnEvents(Run run, Calls calls, ByHand byHand, OlderCopies older) {
        this.run = run;
        this.calls = calls;
        this.byHand = byHand;
        this.learning = new Learning(run::now, byHand);
        this.older = older;
    }

    /** Deals with what is ours of a page, and hands back what is not. */
    List<SeenEvent> take(List<SeenEvent> page) {
        Map<String, LedgerRow> rows = run.ledger()
                .findByEventId(
                        run.ledgerId,
                        page.stream()
                                .map(SeenEvent::event)
                                .map(OwnEvents::written)
                                .distinct()
                                .toList());
        List<SeenEvent> others = new ArrayList<>();
        Map<String, RemoteEvent> single = new LinkedHashMap<>();
        for (SeenEvent seen : page) {
            RemoteEvent event = seen.event();
            if (!rows.containsKey(written(event)) && !isMine(event)) {
                others.add(seen);
            } else if (event.occurrence().isPresent()) {
                series.computeIfAbsent(written(event), first -> new ArrayList<>())
                        .add(seen);
            } else {
                single.put(event.id(), event);
            }
        }
        single.values().forEach(event -> single(Optional.ofNullable(rows.get(event.id())), event));
        return others;
    }

    /** Deals with the series whose occurrences were on the pages; true when something of ours is left to be written. */
    boolean settle() {
        lookAgain();
        Map<String, LedgerRow> rows = run.ledger().findByEventId(run.ledgerId, series.keySet());
        series.forEach((id, occurrences) -> {
            LedgerRow row = rows.get(id);
            if (row != null) {
                remember(row, new OwnSeries(run, calls, byHand).judged(row));
            } else {
                unknown(occurrences);
            }
        });
        series.clear();
        return foundWork;
    }

    /** Looks at what the host could not be told of a while ago. */
    private void lookAgain() {
        for (LedgerRow row : run.ledger().due(run.ledgerId, run.now(), UNTOLD)) {
            if (row.state() == RowState.LIVE && RowEdit.isUntold(row)) {
                boolean repeats = row.owned().contains(EventField.RECURRENCE);
                save(
                        repeats
                                ? new OwnSeries(run, calls, byHand).judged(row).orElseGet(() -> byHand.untold(row))
                                : byHand.again(row));
            }
        }
    }

    private void single(Optional<LedgerRow> byId, RemoteEvent hint) {
        Optional<LedgerRow> row = byId.or(() -> hint.mark().flatMap(this::row));
        Optional<LedgerRow> live = row.filter(known -> known.state() == RowState.LIVE)
                .filter(known -> known.eventId().equals(hint.id()));
        if (live.isPresent()) {
            boolean echo = hint.etag().isPresent() && live.get().etag().equals(hint.etag());
            if (!echo) {
                remember(live.get(), hint.cancelled() ? byHand.gone(live.get()) : byHand.otherwise(live.get(), hint));
            }
        } else if (!hint.cancelled() && hint.mark().isPresent()) {
            learn(row, hint.id());
        }
    }

    /** Learns of what the ledger does not know, or not so; a listing shows too little of it. */
    private void learn(Optional<LedgerRow> row, String eventId) {
        if (calls.read(eventId) instanceof Reply.Done<RemoteEvent> done
                && !done.value().cancelled()
                && isMine(done.value())) {
            learning.of(row, done.value()).ifPresent(this::save);
            OlderCopies.older(row, done.value()).ifPresent(older::add);
        }
    }

    /** Occurrences with our mark whose series no row knows: the ledger lost it. */
    private void unknown(List<SeenEvent> occurrences) {
        occurrences.stream()
                .map(SeenEvent::event)
                .filter(this::isMine)
                .findFirst()
                .flatMap(RemoteEvent::mark)
                .ifPresent(mark -> learn(row(mark), mark.eventId()));
    }

    private Optional<LedgerRow> row(EventMark mark) {
        return Optional.ofNullable(
                run.ledger().find(run.ledgerId, Set.of(mark.key())).get(mark.key()));
    }

    private void remember(LedgerRow before, Optional<LedgerRow> after) {
        after.filter(next -> !next.equals(before)).ifPresent(this::save);
    }

    private void save(LedgerRow row) {
        run.save(List.of(row));
        foundWork |= row.dueAt().filter(at -> !at.isAfter(run.now())).isPresent();
    }

    private boolean isMine(RemoteEvent event) {
        return event.mark()
                .filter(mark -> mark.equals(run.ids.mark(mark.key(), mark.generation())))
                .filter(mark -> mark.eventId().equals(written(event)))
                .isPresent();
    }

    /** The id under which something was written: that of a series for its occurrences. */
    private static String written(RemoteEvent event) {
        return event.occurrence().map(RemoteEvent.Of::seriesId).orElse(event.id());
    }
}
