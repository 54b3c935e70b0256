package io.calendarsync.spi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a connection reads from calendars, and how far it came.
 *
 * @param watched the addresses of further calendars whose events block time
 * @param positions how far each calendar was read, at most one for each
 * @param heard how many messages had come through its channels when all was last read
 * @param lastRead when all of it was last read to the end
 * @param trouble what stands in the way of reading alone
 */
public record Reads(
        List<String> watched,
        List<Position> positions,
        long heard,
        Optional<Instant> lastRead,
        Optional<ConnectionRecord.Trouble> trouble) {
    /** Nothing read, and nothing besides the calendar that is written. */
    public static final Reads NONE = new Reads(List.of(), List.of(), 0, Optional.empty(), Optional.empty());

    /** Keeps its own copies. */
    public Reads {
        watched = List.copyOf(watched);
        positions = List.copyOf(positions);
    }

    /** How far a calendar was read. */
    public Optional<Position> position(String calendar) {
        return positions.stream()
                .filter(position -> position.calendar().equals(calendar))
                .findFirst();
    }

    /** The same further on. */
    public Reads at(Position next) {
        List<Position> all = new ArrayList<>(without(next.calendar()).positions);
        all.add(next);
        return new Reads(watched, all, heard, lastRead, trouble);
    }

    /** The same with a calendar to be read from the start. */
    public Reads without(String calendar) {
        return new Reads(
                watched,
                positions.stream()
                        .filter(position -> !position.calendar().equals(calendar))
                        .toList(),
                heard,
                lastRead,
                trouble);
    }

    /** The same with other further calendars. */
    public Reads watching(List<String> calendars) {
        return new Reads(calendars, positions, heard, lastRead, trouble);
    }

    /** The same with all of it read at a moment, and so many messages heard before that. */
    public Reads read(long messages, Instant at) {
        return new Reads(watched, positions, messages, Optional.of(at), Optional.empty());
    }

    /** The same with something in the way of reading. */
    public Reads inTrouble(ConnectionRecord.Trouble next) {
        return new Reads(watched, positions, heard, lastRead, Optional.of(next));
    }

    /** The same with nothing in the way of reading. */
    public Reads withoutTrouble() {
        return new Reads(watched, positions, heard, lastRead, Optional.empty());
    }

    /**
     * How far one calendar was read.
     *
     * @param calendar its address, at most 1,024 characters
     * @param shape what the reading asks for and makes of it; one of another shape begins anew
     * @param since where the provider goes on: opaque, at most 1,000 characters
     * @param window what was looked at
     * @param readAt when it was last read from the start
     */
    public record Position(String calendar, String shape, String since, Window window, Instant readAt) {}
}
