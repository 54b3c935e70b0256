package io.calendarsync.internal.sync;

import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.SeenEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the events of this host's connections from other people's: by their mark, and where a consent shows no more than
 * busy times, and so no mark, by the ledgers of the account's connections that write on that calendar.
 */
final class Siblings {
    private final Run run;
    private final String calendar;
    private Optional<List<LedgerId>> ledgers = Optional.empty();

    /** Those on a calendar, by the name that lasts. */
    Siblings(Run run, String calendar) {
        this.run = run;
        this.calendar = calendar;
    }

    /** What is other people's of these. */
    List<SeenEvent> without(List<SeenEvent> events) {
        List<SeenEvent> unmarked = events.stream()
                .filter(seen -> !run.ids.isOfNamespace(seen.event()))
                .toList();
        if (unmarked.isEmpty()) {
            return unmarked;
        }
        List<String> ids = unmarked.stream().map(Siblings::written).distinct().toList();
        Set<String> ours = new HashSet<>();
        ledgers()
                .forEach(ledger ->
                        ours.addAll(run.ledger().findByEventId(ledger, ids).keySet()));
        return unmarked.stream().filter(seen -> !ours.contains(written(seen))).toList();
    }

    private List<LedgerId> ledgers() {
        if (ledgers.isEmpty()) {
            ledgers = Optional.of(run.record().grantId().stream()
                    .flatMap(grant -> run.parts.store().connections().usersOf(grant).stream())
                    .flatMap(user -> run.parts.store().connections().find(user).stream())
                    .filter(record -> writesOn(record, calendar))
                    .map(record -> new LedgerId(record.id(), calendar))
                    .toList());
        }
        return ledgers.get();
    }

    private static boolean writesOn(ConnectionRecord record, String calendar) {
        return record.calendar().map(CalendarSlot::slot).equals(Optional.of(calendar));
    }

    private static String written(SeenEvent seen) {
        RemoteEvent event = seen.event();
        return event.occurrence().map(RemoteEvent.Of::seriesId).orElse(event.id());
    }
}
