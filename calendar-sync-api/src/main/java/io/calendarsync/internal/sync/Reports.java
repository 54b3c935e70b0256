package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.SourceChange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells the host of what people changed of its events, held against what it has booked. */
final class Reports {
    private final Run run;
    private final SourceReader source;
    private final Set<EventKey> untold = new HashSet<>();

    Reports(Run run, SourceReader source) {
        this.run = run;
        this.source = source;
    }

    /** Tells of an edit, of one occurrence or of the whole. */
    Came edited(LedgerRow row, Optional<LocalDate> day, EventDetails shown) {
        SourceReader.Answer answer = source.find(row.key());
        untold.remove(row.key());
        answer.problem().ifPresent(run.tally::problem);
        source.giveUpIfBroken();
        if (answer.found().filter(SourceChange.class::isInstance).isEmpty()) {
            untold.add(row.key());
            return Came.LATER;
        }
        Optional<Want> booked = answer.found()
                .filter(SourceChange.Present.class::isInstance)
                .map(found -> Want.of(((SourceChange.Present) found).event()));
        if (booked.filter(want -> row.sentHash().equals(Optional.of(want.hash())))
                .isEmpty()) {
            return Came.OVERTAKEN;
        }
        details(booked.get(), day)
                .flatMap(details -> Difference.between(row.key(), day, details, shown))
                .ifPresent(edit -> run.parts.listener().editedByHand(run.id(), edit));
        return Came.TOLD;
    }

    /** Whether the host could not be told of something that became of this event. */
    boolean lack(EventKey key) {
        return untold.contains(key);
    }

    private static Optional<EventDetails> details(Want booked, Optional<LocalDate> day) {
        CalendarEvent event = booked.event();
        return day.isPresent() ? booked.part(day.get()).map(Part::details) : Optional.of(event.details());
    }

    /** What came of telling. */
    enum Came {
        /** The host knows. */
        TOLD,
        /** The host cannot say now what it has booked: it is told when it can. */
        LATER,
        /** The booking changed since it was written: that is written, whatever a person made of what was before. */
        OVERTAKEN
    }
}
