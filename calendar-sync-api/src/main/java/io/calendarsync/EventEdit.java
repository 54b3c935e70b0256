package io.calendarsync;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a person changed on the calendar of an event of the host's; a proposal that the host may make its own.
 *
 * @param key which booking
 * @param day which occurrence of a series, by its day by the rule; empty for the whole
 * @param booked what the host's booking shows
 * @param shown what the calendar shows, in the fields that are the host's; all others are as booked
 * @param changed the fields that differ
 */
public record EventEdit(
        EventKey key, Optional<LocalDate> day, EventDetails booked, EventDetails shown, Set<Field> changed) {
    /** Keeps its own copy of the fields. */
    public EventEdit {
        changed = Set.copyOf(changed);
    }

    /** From when to when it was moved, if it was. */
    public Optional<Move> moved() {
        return changed.contains(Field.TIME) ? Optional.of(new Move(booked.time(), shown.time())) : Optional.empty();
    }

    /** A change of its time. */
    public record Move(EventTime from, EventTime to) {}

    /** What may differ. */
    public enum Field {
        /** When it takes place. */
        TIME,
        /** What it is called. */
        TITLE,
        /** The longer text. */
        DESCRIPTION,
        /** The place. */
        LOCATION,
        /** The colour. */
        COLOR,
        /** Who may read it. */
        VISIBILITY,
        /** Whether it takes up its time. */
        AVAILABILITY,
        /** The way back to the host's page. */
        LINK,
        /** How it repeats. */
        RECURRENCE,
        /** When its user is reminded. */
        REMINDERS
    }
}
