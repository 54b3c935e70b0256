package io.calendarsync;

import io.calendarsync.spi.CalendarInfo;
import java.time.Instant;
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
 * @param lastSuccess when a sync last ended with nothing in its way
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
        Optional<Instant> lastSuccess,
        Optional<Problem> problem,
        Optional<Instant> problemSince,
        Optional<Instant> notBefore,
        Optional<Hold> hold,
        Optional<Instant> accessEndsAt,
        boolean owed) {

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
        return hold.isPresent()
                ? NextAction.APPROVE
                : problem.map(found -> found.code().action()).orElse(NextAction.NONE);
    }
}
