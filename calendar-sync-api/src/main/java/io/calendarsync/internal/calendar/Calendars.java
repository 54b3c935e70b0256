package io.calendarsync.internal.calendar;

import io.calendarsync.CalendarsOutcome;
import io.calendarsync.CalendarsOutcome.Listed;
import io.calendarsync.CalendarsOutcome.NotConnected;
import io.calendarsync.CalendarsOutcome.Unavailable;
import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the calendars of an account, for a person to choose from; all of them or none. */
public final class Calendars {
    private static final int MOST = 1000;
    /** Pages may be empty, though more follow. */
    private static final int MOST_PAGES = 20;

    private static final Comparator<CalendarInfo> WRITABLE_FIRST = Comparator.comparing(
                    (CalendarInfo calendar) -> !calendar.writable())
            .thenComparing(calendar -> !calendar.address().equals(CalendarKeys.PRIMARY));

    private final EngineParts parts;
    private final Asking asking;
    private final Consented consented;

    /** Lists what the provider shows. */
    public Calendars(EngineParts parts, Asking asking, Consented consented) {
        this.parts = parts;
        this.asking = asking;
        this.consented = consented;
    }

    /** The calendars of a connection's account. */
    public CalendarsOutcome list(ConnectionId id) {
        Optional<ConnectionRecord> record = parts.store().connections().find(id).filter(ConnectionRecord::connected);
        if (record.isEmpty()) {
            return new NotConnected();
        }
        Optional<Problem> lack = consented.lack(record.get(), Set.of(Access.ANY_CALENDAR));
        if (lack.isPresent()) {
            return new Unavailable(lack.get());
        }
        try {
            return list(record.get());
        } catch (Stop stop) {
            return new Unavailable(stop.problem());
        }
    }

    private CalendarsOutcome list(ConnectionRecord record) {
        List<CalendarInfo> calendars = new ArrayList<>();
        Optional<String> page = Optional.empty();
        int pages = 0;
        do {
            Optional<String> from = page;
            Reply<CalendarPage> reply =
                    asking.read(record, token -> parts.provider().calendars(token, from));
            if (reply instanceof Reply.Failed<CalendarPage> failed) {
                throw Faults.stop(failed.fault(), "");
            }
            CalendarPage shown = ((Reply.Done<CalendarPage>) reply).value();
            calendars.addAll(shown.calendars());
            page = shown.next();
            pages++;
        } while (page.isPresent() && pages < MOST_PAGES && calendars.size() < MOST);
        calendars.sort(WRITABLE_FIRST);
        boolean more = page.isPresent() || calendars.size() > MOST;
        return new Listed(calendars.subList(0, Math.min(MOST, calendars.size())), more);
    }
}
