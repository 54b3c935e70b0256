package io.calendarsync.internal.connect;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarSlot;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a connection has to be allowed, by the calendar that it writes on and those that it watches: no more than that. */
final class Needs {
    private static final Set<Access> WATCHING = Set.of(Access.BUSY_TIMES, Access.EVENT_DETAILS);

    private final EngineParts parts;

    Needs(EngineParts parts) {
        this.parts = parts;
    }

    /** To write on a calendar, to watch others, and to go on with the calendar that it has where that is kept. */
    Set<Access> of(ConnectionId id, CalendarChoice choice, Optional<CalendarSlot> known, List<String> watched) {
        Set<Access> access = EnumSet.of(writing(choice));
        if (choice instanceof CalendarChoice.ToBeChosen
                && known.filter(CalendarSlot::made).isPresent()) {
            access.add(Access.OWN_CALENDAR);
        }
        access.addAll(watching(id, watched, written(choice), access));
        return access;
    }

    /** What it was allowed, and what another calendar takes besides. */
    Set<Access> choosing(Set<Access> before, CalendarChoice choice) {
        Set<Access> access = EnumSet.noneOf(Access.class);
        access.addAll(before);
        if (!(choice instanceof CalendarChoice.Primary) || !before.contains(Access.ANY_CALENDAR)) {
            access.add(writing(choice));
        }
        return access;
    }

    /** What it was allowed, with the right to watch these calendars alone. */
    Set<Access> watching(Set<Access> before, Set<Access> watching) {
        Set<Access> access = EnumSet.noneOf(Access.class);
        before.stream().filter(one -> !WATCHING.contains(one)).forEach(access::add);
        access.addAll(watching);
        return access;
    }

    /** To watch these calendars, besides what is allowed anyway; nothing for the one that is written. */
    Set<Access> watching(ConnectionId id, Collection<String> watched, Optional<String> written, Set<Access> allowed) {
        boolean besides = watched.stream().anyMatch(calendar -> !written.equals(Optional.of(calendar)));
        if (!besides || parts.inbound().sink().isEmpty() || allowed.contains(Access.ANY_CALENDAR)) {
            return Set.of();
        }
        boolean titles = parts.inbound().rules().apply(id).titles();
        return Set.of(titles ? Access.EVENT_DETAILS : Access.BUSY_TIMES);
    }

    /** Refuses to watch calendars for nobody. */
    void checkWatching(Collection<String> watched) {
        if (!watched.isEmpty() && parts.inbound().sink().isEmpty()) {
            throw new IllegalStateException("an engine that is blocked by calendars needs a sink: Builder.blockedTime");
        }
    }

    private static Access writing(CalendarChoice choice) {
        if (choice instanceof CalendarChoice.Primary) {
            return Access.PRIMARY_CALENDAR;
        }
        return choice instanceof CalendarChoice.Dedicated ? Access.OWN_CALENDAR : Access.ANY_CALENDAR;
    }

    /** The address of the calendar that is written, as far as the choice says it. */
    static Optional<String> written(CalendarChoice choice) {
        if (choice instanceof CalendarChoice.Existing existing) {
            return Optional.of(existing.address());
        }
        return choice instanceof CalendarChoice.Primary ? Optional.of(CalendarKeys.PRIMARY) : Optional.empty();
    }
}
