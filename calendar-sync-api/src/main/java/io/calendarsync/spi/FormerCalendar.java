package io.calendarsync.spi;

import io.calendarsync.OldEvents;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.util.Optional;

/**
 * A calendar that a connection wrote on before it was given another.
 *
 * @param calendar which
 * @param events what is to become of the events there; what is left is known until everything is to go
 * @param trouble what stands in the way of that
 */
public record FormerCalendar(CalendarSlot calendar, OldEvents events, Optional<Trouble> trouble) {

    /** A calendar that was just left. */
    public FormerCalendar(CalendarSlot calendar, OldEvents events) {
        this(calendar, events, Optional.empty());
    }

    /** The same with another trouble, or none. */
    public FormerCalendar withTrouble(Optional<Trouble> next) {
        return new FormerCalendar(calendar, events, next);
    }
}
