package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells by one look at a series of ours what people did to it, and to its occurrences one by one. */
final class OwnSeries {
    private final Run run;
    private final Calls calls;
    private final ByHand byHand;

    OwnSeries(Run run, Calls calls, ByHand byHand) {
        this.run = run;
        this.calls = calls;
        this.byHand = byHand;
    }

    /** What is to be remembered of the series from now on, if anything. */
    Optional<LedgerRow> judged(LedgerRow row) {
        if (row.state() != RowState.LIVE) {
            return Optional.empty(); // It is being written or deleted; whatever people did is met then.
        }
        List<RemoteEvent> all = look(row.eventId());
        Optional<RemoteEvent> series =
                all.stream().filter(event -> event.id().equals(row.eventId())).findFirst();
        Optional<LedgerRow> ofTheSeries = series.isPresent()
                ? byHand.judged(row, new ByHand.Standing(series.filter(event -> !event.cancelled())))
                : byHand.gone(row);
        Optional<EventDetails> shown =
                series.filter(event -> !event.cancelled()).flatMap(RemoteEvent::details);
        boolean itself = ofTheSeries
                .filter(after ->
                        after.state() != RowState.LIVE || !after.sentHash().equals(row.sentHash()))
                .isPresent();
        if (itself || shown.isEmpty()) {
            return ofTheSeries;
        }
        List<Changed> wrong = byPeople(row, shown.get(), all);
        if (byHand.isUntold(row)) {
            ofTheSeries = Optional.of(byHand.untold(row));
        }
        return wrong.isEmpty()
                ? ofTheSeries
                : Optional.of(new RowEdit(ofTheSeries.orElse(row))
                        .doubted(wrong)
                        .due(run.now())
                        .at(run.now()));
    }

    private List<RemoteEvent> look(String seriesId) {
        List<RemoteEvent> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Reply<RemotePage> reply = calls.series(seriesId, page);
            if (reply instanceof Reply.Failed<RemotePage> failed) {
                Fault fault = failed.fault();
                throw Faults.stop(fault, run.title()); // The calendar itself could just be read.
            }
            RemotePage some = ((Reply.Done<RemotePage>) reply).value();
            all.addAll(some.events());
            page = some.next();
        } while (page.isPresent());
        return all;
    }

    /** The occurrences that are to be put right. */
    private List<Changed> byPeople(LedgerRow row, EventDetails series, List<RemoteEvent> all) {
        Want asShown = Want.of(new CalendarEvent(row.key(), series, List.of()));
        Map<LocalDate, RemoteEvent> exceptions = new TreeMap<>();
        all.forEach(event -> event.occurrence().ifPresent(of -> exceptions.put(of.day(), event)));
        List<Changed> wrong = new ArrayList<>();
        for (Changed known : row.more().occurrences()) {
            RemoteEvent event = exceptions.remove(known.day());
            boolean underWay = known.sentHash().equals(RowEdit.SOMETHING);
            if (!underWay && !isShown(known, Optional.ofNullable(event))) {
                wrong(row, known, Optional.ofNullable(event), wrong);
            }
        }
        exceptions.forEach((day, event) -> {
            boolean cancelledByRule = event.cancelled() && asShown.part(day).isEmpty();
            if (!cancelledByRule && !isAsTheRuleHasIt(row, asShown, day, event)) {
                Changed unknown = new Changed(
                        day, event.occurrence().flatMap(RemoteEvent.Of::start), Set.of(), RowEdit.SOMETHING);
                wrong(row, unknown, Optional.of(event), wrong);
            }
        });
        return wrong;
    }

    private void wrong(LedgerRow row, Changed changed, Optional<RemoteEvent> event, List<Changed> wrong) {
        Optional<EventDetails> shown = event.filter(there -> !there.cancelled()).flatMap(RemoteEvent::details);
        byHand.occurrence(row, changed, shown).ifPresent(wrong::add);
    }

    private static boolean isShown(Changed known, Optional<RemoteEvent> event) {
        return event.filter(there -> !there.cancelled())
                .flatMap(RemoteEvent::details)
                .map(details -> Fingerprint.echo(details, known.owned()))
                .filter(known.sentHash()::equals)
                .isPresent();
    }

    /** A person may have changed what is none of the host's, and so made an exception of it. */
    private static boolean isAsTheRuleHasIt(LedgerRow row, Want asShown, LocalDate day, RemoteEvent event) {
        if (event.cancelled()) {
            return false;
        }
        if (event.details().isEmpty()) {
            return true; // It cannot be read: nothing follows from that.
        }
        Set<EventField> owned = EnumSet.noneOf(EventField.class);
        owned.addAll(row.owned());
        owned.removeAll(EnumSet.of(EventField.RECURRENCE, EventField.GUESTS, EventField.MEETING));
        String shown = Fingerprint.echo(event.details().get(), owned);
        return asShown.part(day)
                .map(part -> Fingerprint.echo(part.details(), owned))
                .filter(shown::equals)
                .isPresent();
    }
}
