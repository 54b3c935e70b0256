package io.calendarsync.internal.sync;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.Mail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left to be done about the single occurrences of a series.
 *
 * <p>An occurrence that was ever changed does not follow its series any more: it is written on its own from then on,
 * also when it is to be again as the rule has it.
 */
final class SeriesPlan {
    private SeriesPlan() {}

    /** What to write, deletions first; nothing when every occurrence is as it should be. */
    static List<Todo> of(LedgerRow row, Want want, Mail mail) {
        Map<LocalDate, Optional<Changed>> days = new TreeMap<>();
        want.occurrences().forEach(occurrence -> days.put(occurrence.day(), Optional.empty()));
        row.more().occurrences().forEach(known -> days.put(known.day(), Optional.of(known)));
        List<Todo> deletions = new ArrayList<>();
        List<Todo> changes = new ArrayList<>();
        days.forEach((day, known) -> {
            Optional<Part> part = want.part(day);
            known.filter(before -> part.filter(now -> now.start().equals(before.start()))
                            .isEmpty())
                    .ifPresent(before -> deletions.add(new Todo(
                            day, new EventWrite.DeleteOccurrence(row.eventId(), original(before)), Optional.empty())));
            part.filter(now -> known.filter(now.written(day)::equals).isEmpty())
                    .ifPresent(now -> changes.add(change(row, day, known, now, mail)));
        });
        // In another zone the same moment may be that of another day.
        Set<Instant> written = changes.stream()
                .flatMap(todo -> todo.after().flatMap(Changed::start).stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        deletions.stream()
                                .filter(todo ->
                                        start(todo).filter(written::contains).isEmpty()),
                        changes.stream())
                .toList();
    }

    /** The days that are known and none of the series any more, whose moment is another day's now. */
    static List<LocalDate> passedOn(LedgerRow row, Want want) {
        List<LocalDate> toDo = of(row, want, Mail.NONE).stream().map(Todo::day).toList();
        return row.more().occurrences().stream()
                .map(Changed::day)
                .filter(day -> !toDo.contains(day) && want.part(day).isEmpty())
                .toList();
    }

    private static Optional<Instant> start(Todo deletion) {
        return deletion.write() instanceof EventWrite.DeleteOccurrence delete
                        && delete.original() instanceof EventTime.Timed timed
                ? Optional.of(timed.start())
                : Optional.empty();
    }

    private static Todo change(LedgerRow row, LocalDate day, Optional<Changed> known, Part part, Mail mail) {
        Set<EventField> clear = EnumSet.noneOf(EventField.class);
        known.ifPresent(before -> clear.addAll(before.owned()));
        clear.removeAll(part.owned());
        boolean silent = known.filter(before -> before.sentHash().equals(RowEdit.SOMETHING))
                .isPresent();
        return new Todo(
                day,
                new EventWrite.ChangeOccurrence(
                        row.eventId(), part.original(), part.details(), clear, silent ? Mail.NONE : mail),
                Optional.of(part.written(day)));
    }

    private static EventTime original(Changed known) {
        return known.start()
                .<EventTime>map(start -> new EventTime.Timed(start, start, "UTC"))
                .orElseGet(() -> EventTime.allDay(known.day()));
    }

    /**
     * One write.
     *
     * @param after what is known of the occurrence once it is done; empty when there is none any more
     */
    record Todo(LocalDate day, EventWrite write, Optional<Changed> after) {}
}
