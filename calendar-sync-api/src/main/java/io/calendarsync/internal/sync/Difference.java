package io.calendarsync.internal.sync;

import io.calendarsync.EventEdit;
import io.calendarsync.EventEdit.Field;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Reminders;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.spi.EventField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says field by field what a calendar shows otherwise than it was booked, in the fields that are the host's alone. */
final class Difference {
    private final EventDetails booked;
    private final EventDetails shown;
    private final Set<EventField> owned;
    private final Set<Field> changed = EnumSet.noneOf(Field.class);

    private Difference(EventDetails booked, EventDetails shown) {
        this.booked = NormalForm.of(booked);
        this.shown = NormalForm.of(shown);
        this.owned = Fingerprint.owned(this.booked);
    }

    /** The edit; empty when nothing of the host's differs. */
    static Optional<EventEdit> between(EventKey key, Optional<LocalDate> day, EventDetails booked, EventDetails shown) {
        Difference difference = new Difference(booked, shown);
        EventDetails proposal = difference.proposal();
        return difference.changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventEdit(key, day, difference.booked, proposal, difference.changed));
    }

    private EventDetails proposal() {
        return new EventDetails(
                one(Field.TIME, booked.time(), shown.time()),
                one(Field.TITLE, booked.title(), shown.title()),
                owned(Field.DESCRIPTION, EventField.DESCRIPTION, booked.description(), shown.description()),
                owned(Field.LOCATION, EventField.LOCATION, booked.location(), shown.location()),
                owned(Field.COLOR, EventField.COLOR, booked.color(), shown.color()),
                owned(Field.VISIBILITY, EventField.VISIBILITY, booked.visibility(), shown.visibility()),
                // Calendars show busy by saying nothing, and their own reminders likewise.
                owned(
                        Field.AVAILABILITY,
                        EventField.AVAILABILITY,
                        booked.availability(),
                        shown.availability().or(() -> booked.availability().map(set -> Availability.BUSY))),
                owned(Field.LINK, EventField.LINK, booked.link(), shown.link()),
                one(Field.RECURRENCE, booked.recurrence(), shown.recurrence()),
                owned(
                        Field.REMINDERS,
                        EventField.REMINDERS,
                        booked.reminders(),
                        shown.reminders().or(() -> booked.reminders().filter(Reminders::calendarDefault))),
                booked.guests(),
                booked.meeting());
    }

    private <T> T one(Field field, T before, T now) {
        if (!before.equals(now)) {
            changed.add(field);
        }
        return now;
    }

    private <T> Optional<T> owned(Field field, EventField name, Optional<T> before, Optional<T> now) {
        return owned.contains(name) ? one(field, before, now) : before;
    }
}
