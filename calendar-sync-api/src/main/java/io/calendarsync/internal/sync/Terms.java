package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncWindow;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Span;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the host set for its calendars: how far in time, how many events, who is mailed. Confined to one thread. */
final class Terms {
    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

    private static final int PAGE = 500;

    private final EngineParts parts;
    private final LedgerId ledgerId;
    private final SyncWindow window;
    private final Optional<String> inviting;
    private Optional<Long> room = Optional.empty();

    /** Terms of one connection; {@code inviting} is the grant under which guests are invited, if any are. */
    Terms(EngineParts parts, LedgerId ledgerId, Optional<String> inviting) {
        this.parts = parts;
        this.ledgerId = ledgerId;
        this.inviting = inviting;
        this.window = parts.window();
    }

    /** What to read of the host's bookings: those that are too far ahead too, so that they are known when they come. */
    Window window() {
        return new Window(parts.now().minus(window.back()), Instant.MAX);
    }

    /** Whether calendars are read at all. */
    boolean reads() {
        return parts.inbound().reads();
    }

    /** Whether it has been over for so long that it is not written any more. */
    boolean isOver(Span span) {
        return !window().touches(span);
    }

    /** When it will have been over for so long. */
    Instant overAt(Span span) {
        return span.end().plus(window.back());
    }

    /** When it is to be written first, if it is too far ahead now. */
    Optional<Instant> comesAt(Span span) {
        return window.ahead().map(length -> span.start().minus(length)).filter(at -> at.isAfter(parts.now()));
    }

    /** When it is to be deleted since it is over, if it ever is. */
    Optional<Instant> leavesAt(Span span) {
        return window.removing() ? Optional.of(overAt(span)) : Optional.empty();
    }

    /** Takes the place of one more event; or says why there is none. */
    Optional<Problem> noRoom(EventKey key) {
        if (parts.liveLimit() == Long.MAX_VALUE) {
            return Optional.empty();
        }
        long left = room.orElseGet(this::count);
        room = Optional.of(left - 1);
        return left > 0
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_OVER_LIMIT, key, parts.liveLimit()));
    }

    /** Takes from what may be invited in a day; or says that it is used up. */
    Optional<Problem> tooManyInvited(EventKey key, int guests) {
        if (guests == 0 || inviting.isEmpty()) {
            return Optional.empty();
        }
        long limit = parts.dailyInvitations();
        Duration wait = parts.store()
                .budgets()
                .take("invitations/" + inviting.get(), Math.min(guests, limit), limit, Duration.ofDays(1));
        return wait.isZero() ? Optional.empty() : Optional.of(Problem.of(ProblemCode.INVITATIONS_PACED, key));
    }

    private long count() {
        LedgerCounts counts = parts.store().ledger().counts(ledgerId);
        return parts.liveLimit()
                - counts.in(RowState.LIVE)
                - counts.in(RowState.INTENDED)
                - counts.in(RowState.IN_DOUBT)
                - counts.in(RowState.REMOVING)
                - standingAside();
    }

    /** What was set aside may stand there as it was before. */
    private long standingAside() {
        long standing = 0;
        Optional<EventKey> after = Optional.empty();
        while (true) {
            List<LedgerRow> rows =
                    parts.store().ledger().page(ledgerId, Optional.of(RowState.QUARANTINED), after, PAGE);
            if (rows.isEmpty()) {
                return standing;
            }
            standing += rows.stream().filter(row -> row.sentHash().isPresent()).count();
            after = Optional.of(rows.get(rows.size() - 1).key());
        }
    }

    /** Whom to mail about a change. */
    Mail mail(EventKey key, GuestMail.Change change) {
        try {
            return Objects.requireNonNullElse(parts.guestMail().about(ledgerId.connection(), key, change), Mail.NONE);
        } catch (RuntimeException fault) {
            LOG.warn("the guest mail policy failed for {} of {}; nobody is mailed", key, ledgerId.connection(), fault);
            return Mail.NONE;
        }
    }
}
