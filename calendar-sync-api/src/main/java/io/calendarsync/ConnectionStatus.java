package io.calendarsync;

import io.calendarsync.spi.CalendarInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a connection stands; safe to show.
 *
 * @param state in one word
 * @param account the account, the last known one after a disconnect
 * @param calendar the calendar it writes on
 * @param live how many events of ours stand there
 * @param waiting how many changes and deletions wait for a sync, events on calendars that are being left included
 * @param setAside how many events were refused and wait for correction
 * @param eventProblems why, for the first of them in the order of their keys, at most 20
 * @param lastSuccess when a sync last ended with nothing in its way and nothing in doubt
 * @param lastRead when all that blocks time was last read to its end
 * @param problem what stands in its way, or the oldest problem of a single event, or what keeps it from clearing a
 *     calendar that it left
 * @param problemSince since when
 * @param notBefore when the next sync makes sense, where one has to wait
 * @param hold deletions that wait for approval
 * @param accessEndsAt when the consent ends by itself, where that is known
 * @param stillOwed what is still to be done since a disconnect
 * @param eventsLeft how many events are still to be deleted for that, when it was last tried
 * @param push whether the provider tells of changes by itself
 * @param pushProblem why it does not, where it refuses; changes are found all the same, only later
 */
public record ConnectionStatus(
        State state,
        Optional<Account> account,
        Optional<CalendarInfo> calendar,
        long live,
        long waiting,
        long setAside,
        List<Problem> eventProblems,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastRead,
        Optional<Problem> problem,
        Optional<Instant> problemSince,
        Optional<Instant> notBefore,
        Optional<Hold> hold,
        Optional<Instant> accessEndsAt,
        List<DisconnectOutcome.Step> stillOwed,
        long eventsLeft,
        Push push,
        Optional<Problem> pushProblem) {

    /** Keeps its own copies. */
    public ConnectionStatus {
        eventProblems = List.copyOf(eventProblems);
        stillOwed = List.copyOf(stillOwed);
    }

    /** Whether something is still to be done since a disconnect. */
    public boolean owed() {
        return !stillOwed.isEmpty();
    }

    /** How a connection stands, in one word. */
    public enum State {
        /** Never connected. */
        NOT_CONNECTED,
        /** Connected, and nobody has to act. */
        ACTIVE,
        /** Connected, and somebody should act. */
        NEEDS_ATTENTION,
        /** Connected, and at rest because the host wants it so. */
        PAUSED,
        /** Let go. */
        DISCONNECTED
    }

    /** Whether the provider tells of changes by itself. */
    public enum Push {
        /** The host named no address for it. */
        OFF,
        /** The calendar is not read, so there is nothing to be told. */
        NOT_READ,
        /** It was not asked yet, or not all calendars are watched. */
        NOT_YET,
        /** It was asked, and has not sent anything yet. */
        UNPROVEN,
        /** It tells. */
        TELLING,
        /** It refuses; changes are found by looking. */
        REFUSED
    }

    /** What to do next. */
    public NextAction nextAction() {
        if (state == State.NOT_CONNECTED || state == State.DISCONNECTED) {
            return NextAction.CONNECT;
        }
        if (state == State.PAUSED) {
            return NextAction.RESUME;
        }
        return asksForApproval() ? NextAction.APPROVE : ofTheProblem();
    }

    /** Whether deletions that are held are the first thing to look at: not while nothing could be deleted anyway. */
    boolean asksForApproval() {
        return hold.isPresent()
                && switch (ofTheProblem()) {
                    case CONNECT, CHOOSE_CALENDAR, ASK_ADMINISTRATOR -> false;
                    default -> true;
                };
    }

    private NextAction ofTheProblem() {
        return problem.map(found -> found.code().action()).orElse(NextAction.NONE);
    }
}
