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
 * @param waiting how many changes and deletions wait for a sync
 * @param setAside how many events were refused and wait for correction
 * @param eventProblems why, for the first of them in the order of their keys, at most 20
 * @param lastSuccess when a sync last ended with nothing in its way and nothing in doubt
 * @param problem what stands in its way, or the oldest problem of a single event
 * @param problemSince since when
 * @param notBefore when the next sync makes sense, where one has to wait
 * @param hold deletions that wait for approval
 * @param accessEndsAt when the consent ends by itself, where that is known
 * @param owed whether a revocation at the provider is still to be done
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
        Optional<Problem> problem,
        Optional<Instant> problemSince,
        Optional<Instant> notBefore,
        Optional<Hold> hold,
        Optional<Instant> accessEndsAt,
        boolean owed) {

    /** Keeps its own copy of the problems. */
    public ConnectionStatus {
        eventProblems = List.copyOf(eventProblems);
    }

    /** How a connection stands, in one word. */
    public enum State {
        /** Never connected. */
        NOT_CONNECTED,
        /** Connected, and nobody has to act. */
        ACTIVE,
        /** Connected, and somebody should act. */
        NEEDS_ATTENTION,
        /** Let go. */
        DISCONNECTED
    }

    /** What to do next. */
    public NextAction nextAction() {
        if (state == State.NOT_CONNECTED || state == State.DISCONNECTED) {
            return NextAction.CONNECT;
        }
        NextAction ofTheProblem = problem.map(found -> found.code().action()).orElse(NextAction.NONE);
        boolean first = ofTheProblem == NextAction.CONNECT || ofTheProblem == NextAction.ASK_ADMINISTRATOR;
        return hold.isPresent() && !first ? NextAction.APPROVE : ofTheProblem;
    }
}
