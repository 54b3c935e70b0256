package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.EventEdit;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the host is told of people's deeds: only what somebody did, and only where it wants that. */
final class Told {
    private static final Duration SOME_DAYS = Duration.ofDays(3);

    private Told() {}

    static void edited(Sim sim, ConnectionId connection, EventEdit edit) {
        sim.coverage.count("told edit" + (edit.day().isPresent() ? " of an occurrence" : ""));
        sim.trace.note(() -> "    told of an edit of " + edit.key() + " " + edit.day() + ": " + edit.changed());
        sim.linkOf(connection).ifPresent(link -> {
            if (sim.twoWay.edits() != EditPolicy.REPORT || !sim.hands.mayBeTold(link, edit)) {
                throw new Broken("REPORT", "told of what nobody changed: " + edit);
            }
            if (edit.day().isEmpty()) {
                sim.hands.told(link, edit);
            }
        });
    }

    private static boolean stands(Sim sim, Link link, EventKey key, LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        String series = Optional.ofNullable(sim.rows(link).get(key))
                        .map(LedgerRow::eventId)
                        .orElse("none") + "_";
        return sim.calendar(link).stream()
                .flatMap(calendar -> calendar.between(start.minus(SOME_DAYS), start.plus(SOME_DAYS)).stream())
                .filter(event -> event.id().startsWith(series))
                .anyMatch(event -> SingleOccurrences.day(event).equals(day));
    }

    static void deleted(Sim sim, ConnectionId connection, EventKey key, Optional<LocalDate> day) {
        sim.coverage.count("told deletion" + (day.isPresent() ? " of an occurrence" : ""));
        sim.trace.note(() -> "    told of a deletion of " + key + " " + day);
        sim.linkOf(connection).ifPresent(link -> {
            if (sim.twoWay.deletions() != DeletionPolicy.REPORT || !sim.hands.mayBeToldDeleted(link, key, day)) {
                throw new Broken("REPORT", "told of what nobody deleted: " + key + " " + day);
            }
            if (day.isEmpty()) {
                sim.hands.toldDeleted(link, key);
            } else if (!sim.hands.hasMoved(link, key) && stands(sim, link, key, day.get())) {
                throw new Broken("REPORT", "told of a deletion of what stands: " + key + " " + day);
            }
        });
    }
}
