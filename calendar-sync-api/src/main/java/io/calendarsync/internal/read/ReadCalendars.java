package io.calendarsync.internal.read;

import io.calendarsync.Account;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import java.util.ArrayList;
import java.util.List;

/** Which calendars of a connection are read. */
public final class ReadCalendars {
    private ReadCalendars() {}

    /** The addresses of all: first that of the one that is written. */
    public static List<String> all(Inbound inbound, ConnectionRecord record) {
        List<String> all = new ArrayList<>();
        if (inbound.reads() && record.connected() && record.calendar().isPresent()) {
            all.add(record.calendar().get().info().address());
            if (inbound.sink().isPresent()) {
                all.addAll(further(record));
            }
        }
        return all;
    }

    /** The addresses of the further ones; the one that is written is read anyway. */
    public static List<String> further(ConnectionRecord record) {
        String subject = record.account().map(Account::subject).orElse("");
        String written = record.calendar().map(CalendarSlot::slot).orElse("");
        return record.reads().watched().stream()
                .distinct()
                .filter(address -> !CalendarKeys.key(address, subject).equals(written))
                .toList();
    }
}
