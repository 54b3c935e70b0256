package io.calendarsync;

import io.calendarsync.spi.CalendarInfo;

/** What came of giving a connection another calendar. */
public sealed interface ChooseOutcome {

    /**
     * The connection writes on this calendar from its next sync on.
     *
     * @param calendar the calendar
     * @param onTheFormer how many events of ours stand on the calendar that it had before; none where that is the same
     */
    record Chosen(CalendarInfo calendar, long onTheFormer) implements ChooseOutcome {}

    /** The calendar cannot be had now, or not with the consent that there is; the connection is what it was before. */
    record Unavailable(Problem problem) implements ChooseOutcome {}

    /** The connection is being synced just now: try again. */
    record Busy() implements ChooseOutcome {}

    /** No account is connected. */
    record NotConnected() implements ChooseOutcome {}
}
