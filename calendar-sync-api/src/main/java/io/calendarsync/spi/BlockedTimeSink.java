package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import java.util.List;
import java.util.Set;

/**
 * Where the host keeps what else takes up a person's time, so that nobody is booked over it.
 *
 * <p>A sink is told of events that are not the host's own and that keep the person busy, each occurrence of a recurring
 * one by itself. It is told at least once, of each id in order, and before the position in the calendar is saved up to
 * which it was told. Several calendars may block the time of one connection.
 *
 * <p>Safe for use by many threads: calls for one connection come one after another, those for several at once, while the
 * host's own threads ask what is free. What a method changed is durable when it returns. {@link BlockedTimes} is a ready
 * one, over a table of the host's.
 *
 * <ul>
 *   <li><b>B1</b> {@link #apply} MUST leave each id as the last change of it says, whether it was known before or not: only
 *       the sink remembers what is new and what moved.
 *   <li><b>B2</b> The same call MUST be welcome again, since after a crash it comes again.
 *   <li><b>B3</b> Freeing an id that is not known MUST do nothing, quietly, since calendars also tell of the end of what
 *       never blocked.
 *   <li><b>B4</b> Connections, calendars and ids MUST be told apart exactly, by case too: one event may stand under one id
 *       on two calendars.
 *   <li><b>B5</b> {@link #replace} MUST leave what is listed as it is listed, and nothing else that touches the window: what
 *       was deleted unseen is never told of again.
 *   <li><b>B6</b> {@link #replace} MUST leave alone what does not touch the window, since nobody looked there.
 *   <li><b>B7</b> {@link #replace} MUST be seen whole or not at all, or a booking made meanwhile would meet a calendar that
 *       looks free.
 *   <li><b>B8</b> {@link #forget} MUST leave nothing of the connection, on whatever calendar, and touch no other: whoever
 *       disconnects leaves no trace.
 *   <li><b>B9</b> A sink that could not keep what it was told MUST throw; then it is told again, else that is lost.
 *   <li><b>B10</b> A sink MAY keep no titles, since time is all that a booking asks for.
 *   <li><b>B11</b> What is known of an event that a reading met and could not read MUST stay: that it cannot be read does
 *       not make anybody free.
 * </ul>
 */
public interface BlockedTimeSink {

    /**
     * Takes changes in their order.
     *
     * @param calendar which calendar they are on: opaque, at most 200 characters, the same at every call
     * @param changes at most a few hundred, possibly several of one id
     */
    void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes);

    /**
     * Takes all that blocks time within a window, in place of what was known of it: whenever single changes cannot tell
     * what became of everything, or the calendar is no longer read.
     *
     * @param calendar as for {@link #apply}
     * @param window what was looked at, with whole days taken in UTC
     * @param blocked everything that touches the window, each id once; none when nothing does
     */
    void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked);

    /**
     * Takes all that could be read within a window, where something stands there that could not be.
     *
     * <p>Unless a sink does it better, everything that is known stays too, and is freed by a reading that can read all.
     *
     * @param blocked everything else that touches the window, each id once
     * @param unread the ids of what could not be read, whether or not anything is known of them
     */
    default void replace(
            ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked, Set<String> unread) {
        for (int from = 0; from < blocked.size(); from += 200) {
            apply(
                    connection,
                    calendar,
                    blocked.subList(from, Math.min(from + 200, blocked.size())).stream()
                            .<BlockedTimeChange>map(BlockedTimeChange.Blocked::new)
                            .toList());
        }
    }

    /** Forgets everything of a connection that was let go; possibly more than once. */
    void forget(ConnectionId connection);
}
