package io.calendarsync.internal.sync;

import io.calendarsync.UndoPlan;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a connection wrote and that stands on the calendars it cares for, added up from the stores alone. */
final class Footprint {
    private static final int SAMPLE = 20;

    private final List<CalendarInfo> calendars = new ArrayList<>();
    private final List<EventKey> sample = new ArrayList<>();
    private String id = "";
    private long count;

    private Footprint() {}

    static UndoPlan of(EngineParts parts, ConnectionRecord record) {
        Footprint all = new Footprint();
        calendars(record).forEach(calendar -> all.add(parts, new LedgerId(record.id(), calendar.slot()), calendar));
        return new UndoPlan(all.id, all.count, all.calendars, all.sample);
    }

    /** The calendars that a connection cares for: its own, and those that it has left and not done with. */
    static List<CalendarSlot> calendars(ConnectionRecord record) {
        return Stream.concat(
                        record.calendar().stream(), record.former().stream().map(FormerCalendar::calendar))
                .toList();
    }

    private void add(EngineParts parts, LedgerId ledgerId, CalendarSlot calendar) {
        long before = count;
        new Standing(parts.store().ledger(), ledgerId).inOrder(row -> add(ledgerId, row));
        if (count > before) {
            calendars.add(calendar.info());
        }
    }

    private void add(LedgerId ledgerId, LedgerRow row) {
        count++;
        if (sample.size() < SAMPLE) {
            sample.add(row.key());
        }
        id = Hashes.base32hex(
                20, id, ledgerId.slot(), row.key().kind(), row.key().id(), Integer.toString(row.generation()));
    }
}
