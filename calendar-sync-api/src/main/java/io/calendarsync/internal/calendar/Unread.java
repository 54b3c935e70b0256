package io.calendarsync.internal.calendar;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calendars that a connection does not read any more: what they blocked is to be free.
 *
 * <p>A position in a calendar that is not read says that the sink has not forgotten it yet.
 */
public final class Unread {
    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);
    private static final String SHAPE = "unread";

    private Unread() {}

    /** A connection that reads other calendars than before: new ones from the start, and none of the old ones forgotten. */
    public static ConnectionRecord changed(ConnectionRecord before, ConnectionRecord after, Instant now) {
        Set<String> were = readBy(before);
        Set<String> are = readBy(after);
        Reads reads = after.reads();
        for (String calendar : were) {
            if (!are.contains(calendar) && reads.position(calendar).isEmpty()) {
                // Something may have been told of it before the first position was saved.
                reads = reads.at(new Reads.Position(calendar, SHAPE, "", new Window(now, now), now));
            }
        }
        for (String calendar : are) {
            boolean otherwise = writes(before, calendar) != writes(after, calendar);
            if (!were.contains(calendar) || otherwise) {
                reads = reads.without(calendar);
            }
        }
        return after.withReads(reads);
    }

    /** The calendars that a connection reads: those that it watches, and the one that it writes on. */
    static Set<String> readBy(ConnectionRecord record) {
        Set<String> calendars = new LinkedHashSet<>(record.reads().watched());
        address(record).ifPresent(calendars::add);
        return calendars;
    }

    /**
     * Has the sink forget what is not read any more; called while nobody else tells it of this connection.
     *
     * @return which calendars it forgot; those that it could not are tried again with the next sync
     */
    public static List<String> forget(EngineParts parts, ConnectionRecord record) {
        Set<String> read = readBy(record);
        return record.reads().positions().stream()
                .map(Reads.Position::calendar)
                .filter(calendar -> !read.contains(calendar))
                .filter(calendar -> forgot(parts, record, calendar))
                .toList();
    }

    /** Has the sink forget all of a connection that takes another account; called while nobody else tells it of this one. */
    public static void forgetAll(EngineParts parts, ConnectionId id) {
        try {
            parts.inbound().sink().ifPresent(sink -> sink.forget(id));
        } catch (RuntimeException fault) {
            LOG.warn("the sink could not forget what the former account of {} blocked", id, fault);
        }
    }

    /** A connection of which the sink forgot these calendars. */
    public static ConnectionRecord forgotten(ConnectionRecord record, List<String> calendars) {
        Reads reads = record.reads();
        for (String calendar : calendars) {
            reads = reads.without(calendar);
        }
        return record.withReads(reads);
    }

    private static boolean forgot(EngineParts parts, ConnectionRecord record, String calendar) {
        String key = CalendarKeys.key(calendar, record.account().orElseThrow().subject());
        try {
            parts.inbound().sink().ifPresent(sink -> sink.replace(record.id(), key, Window.ALL, List.of()));
            return true;
        } catch (RuntimeException fault) {
            LOG.warn("the sink could not forget a calendar; it is asked again with the next sync", fault);
            return false;
        }
    }

    private static boolean writes(ConnectionRecord record, String calendar) {
        return address(record).equals(Optional.of(calendar));
    }

    private static Optional<String> address(ConnectionRecord record) {
        return record.calendar().map(CalendarSlot::info).map(info -> info.address());
    }
}
