package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.LedgerRow.More;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One change of a ledger row under way: what no method changes stays as it was. */
public final class RowEdit {
    /** Stands for a hash where something may stand there and nobody knows what. */
    static final String SOMETHING = "?";

    private static final int DOUBLINGS = 5;
    private static final int UNTOLD_DOUBLINGS = 9;
    private static final Duration FOLLOW_UP = Duration.ofSeconds(10);
    /** A meeting that is not there after some hours is not made any more. */
    private static final int FOLLOW_UPS = 11;

    private final EventKey key;
    private String eventId;
    private int generation;
    private RowState state = RowState.INTENDED;
    private Optional<LedgerRow.Span> span = Optional.empty();
    private Set<EventField> owned = Set.of();
    private Optional<String> sentHash = Optional.empty();
    private Optional<String> echoHash = Optional.empty();
    private Optional<String> etag = Optional.empty();
    private Optional<String> refusedHash = Optional.empty();
    private Evidence evidence = Evidence.NONE;
    private Optional<Instant> dueAt = Optional.empty();
    private int attempts;
    private Optional<Problem> problem = Optional.empty();
    private MoreEdit more;

    /** Begins with a row as it is. */
    public RowEdit(LedgerRow row) {
        key = row.key();
        eventId = row.eventId();
        generation = row.generation();
        state = row.state();
        span = row.span();
        owned = row.owned();
        sentHash = row.sentHash();
        echoHash = row.echoHash();
        etag = row.etag();
        refusedHash = row.refusedHash();
        evidence = row.evidence();
        dueAt = row.dueAt();
        attempts = row.attempts();
        problem = row.problem();
        more = new MoreEdit(eventId, row.more());
    }

    /** Begins the row of a generation that nothing is known of. */
    public RowEdit(EventMark mark) {
        key = mark.key();
        eventId = mark.eventId();
        generation = mark.generation();
        more = new MoreEdit(eventId, More.NONE);
    }

    EventKey key() {
        return key;
    }

    /** Another copy: what was known of the one before is void. */
    RowEdit generation(EventMark mark) {
        eventId = mark.eventId();
        generation = mark.generation();
        return nothingThere();
    }

    RowEdit nothingThere() {
        owned = Set.of();
        sentHash = Optional.empty();
        echoHash = Optional.empty();
        etag = Optional.empty();
        more = new MoreEdit(eventId, More.NONE);
        return this;
    }

    /** Something may stand there, so that a later removal does not take it for absent. */
    RowEdit somethingThere() {
        sentHash = sentHash.or(() -> Optional.of(SOMETHING));
        return this;
    }

    /** An insert is about to be sent; whatever becomes of this run, the row is looked at again. */
    RowEdit intended(Want want, Instant now) {
        return wanted(want).state(RowState.INTENDED).due(now.plus(Syncing.SETTLE));
    }

    /** Something was sent, and no answer came; it is looked at once that has settled, again and again up to an hour later. */
    public RowEdit inDoubt(Instant now) {
        Duration wait = Syncing.SETTLE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        attempts++;
        return state(RowState.IN_DOUBT).due(now.plus(wait));
    }

    /** It is written as wanted: from now on any of its fields, old or new, may stand there. */
    RowEdit wanted(Want want) {
        Set<EventField> any = EnumSet.noneOf(EventField.class);
        any.addAll(owned);
        any.addAll(want.owned());
        owned = any;
        span = Optional.of(want.span());
        evidence = Evidence.NONE;
        more.wanted(want);
        return this;
    }

    /** Nothing was found there, but what is not found may stand there: with these fields and guests. */
    RowEdit perhapsStill(LedgerRow before) {
        Set<EventField> any = EnumSet.noneOf(EventField.class);
        any.addAll(owned);
        any.addAll(before.owned());
        owned = any;
        more.notAllInvited(before.more().guests());
        return this;
    }

    /** A change is about to be sent: should the answer not be recorded, nobody knows what stands there. */
    RowEdit changing(Want want) {
        more.changing(want);
        sentHash = Optional.of(SOMETHING);
        return wanted(want).state(RowState.LIVE);
    }

    /** These occurrences are about to be written, or stand otherwise than they were. */
    RowEdit doubted(Collection<Changed> days) {
        days.forEach(more::doubted);
        return this;
    }

    /** What is known of one occurrence from now on; empty to forget it. */
    RowEdit occurrence(LocalDate day, Optional<Changed> known) {
        more.occurrence(day, known);
        return this;
    }

    /** The provider answered, if only to refuse: nothing of this row is under way. */
    RowEdit answered() {
        return state(RowState.QUARANTINED);
    }

    /** It stands there as wanted. */
    RowEdit live(Want want, Optional<RemoteEvent> echo, Instant now) {
        span = Optional.of(want.span());
        owned = want.owned();
        sentHash = Optional.of(want.hash());
        etag = echo.flatMap(RemoteEvent::etag);
        echoHash = echo.flatMap(RemoteEvent::details).map(shown -> Fingerprint.echo(shown, want.owned()));
        int asked = state == RowState.LIVE && more.meeting() == Meeting.ASKED ? attempts : 0;
        more.live(want, echo, asked < FOLLOW_UPS);
        settled(RowState.LIVE, Evidence.NONE);
        if (more.meeting() == Meeting.ASKED) {
            dueAt = Optional.of(now.plus(FOLLOW_UP.multipliedBy(1L << asked)));
            attempts = asked + 1;
        } else if (more.meeting() == Meeting.REFUSED && problem.isEmpty()) {
            problem = Optional.of(Problem.of(ProblemCode.EVENT_MEETING_REFUSED, key, "failed"));
        }
        return this;
    }

    /** The calendar does not allow a meeting: it is not asked for again. */
    RowEdit withoutMeeting(String code) {
        problem = Optional.of(Problem.of(ProblemCode.EVENT_MEETING_REFUSED, key, code));
        more.withoutMeeting();
        return this;
    }

    /** It stands there, and this is what it shows. */
    public RowEdit found(RemoteEvent remote) {
        // Whoever made it repeat: that is not left to the calendar's user.
        if (remote.details().flatMap(EventDetails::recurrence).isPresent()) {
            Set<EventField> repeating = EnumSet.of(EventField.RECURRENCE);
            repeating.addAll(owned);
            owned = repeating;
        }
        sentHash = remote.details().map(Fingerprint::ofShown).or(() -> Optional.of(SOMETHING));
        echoHash = remote.details().map(shown -> Fingerprint.echo(shown, owned));
        etag = remote.etag();
        return settled(RowState.LIVE, Evidence.NONE);
    }

    /** It stands there, and perhaps otherwise than it was written. */
    RowEdit doubted() {
        sentHash = Optional.of(SOMETHING);
        more.guestsDoubted();
        return this;
    }

    /** It stands there as a person wants it, and is left so. */
    RowEdit left(RemoteEvent shown) {
        echoHash = shown.details().map(details -> Fingerprint.echo(details, owned));
        return seen(shown);
    }

    /** It stands there as it did, and this is what else is seen of it. */
    RowEdit seen(RemoteEvent shown) {
        etag = shown.etag();
        more.answered(shown);
        return this;
    }

    /** It shows something that the host could not be told of yet: it is looked at again, later and later up to a day. */
    RowEdit untold(Instant now) {
        etag = Optional.of(SOMETHING); // And so it is no echo of what was written.
        Duration wait = Syncing.SETTLE.multipliedBy(1L << Math.min(attempts, UNTOLD_DOUBLINGS));
        attempts++;
        return due(now.plus(wait));
    }

    /** Whether it shows something that the host could not be told of yet. */
    static boolean isUntold(LedgerRow row) {
        return row.etag().filter(SOMETHING::equals).isPresent();
    }

    /** It is put right once more, after a person or a program changed it. */
    RowEdit contested(int times) {
        more.contested(times);
        return this;
    }

    /** It may have been deleted: it is looked at right away. */
    RowEdit suspected(Instant now) {
        sentHash = Optional.of(SOMETHING); // Else whatever stops the look would have it taken for as it was.
        return state(RowState.IN_DOUBT).due(now);
    }

    /** A person deleted it, and it stays so until its booking shows something else than it did, or is over. */
    RowEdit deletedByHand(Problem why, Optional<Instant> overAt) {
        Optional<String> was = sentHash;
        // Whether it is still booked may have to be asked again.
        return nothingThere().refused(why, was, dueAt).due(overAt);
    }

    /** It stands there as it did, and nothing has to be done about it. */
    RowEdit kept(Want want) {
        if (!owned.equals(want.owned())) {
            owned = want.owned();
            echoHash = Optional.of(Fingerprint.echo(want.details(), owned));
        }
        more.kept(want);
        return settled(RowState.LIVE, Evidence.NONE);
    }

    /** Not everybody is invited yet, since enough were for today; who was invited before still is. */
    RowEdit inviting(LedgerRow before, Problem why, Instant again) {
        more.notAllInvited(before.more().guests());
        problem = Optional.of(why);
        return due(again);
    }

    /** It is over, and stays as it is. */
    RowEdit rested() {
        return settled(RowState.LIVE, Evidence.NONE);
    }

    /** It is written when its time comes. */
    RowEdit deferred(Want want, Instant until) {
        span = Optional.of(want.span());
        return settled(RowState.DEFERRED, Evidence.NONE).due(until);
    }

    /** Look at it then, if ever. */
    RowEdit due(Optional<Instant> at) {
        dueAt = at.isPresent()
                        && dueAt.filter(earlier -> earlier.isBefore(at.get())).isEmpty()
                ? at
                : dueAt;
        return this;
    }

    /** It is to be deleted. */
    public RowEdit removing(Evidence why) {
        return somethingThere().settled(RowState.REMOVING, why);
    }

    /** It is not there any more, or never was. */
    public RowEdit removed(Evidence why) {
        return nothingThere().settled(RowState.REMOVED, why);
    }

    /** It is set aside with a reason; what was refused is known by its hash, and without a time not tried again. */
    RowEdit refused(Problem why, Optional<String> hash, Optional<Instant> retryAt) {
        problem = Optional.of(why);
        refusedHash = hash;
        attempts++;
        dueAt = retryAt;
        return state(RowState.QUARANTINED);
    }

    /** The host wants it to stand: a deletion that was decided before is none any more. */
    RowEdit standing() {
        evidence = Evidence.NONE;
        return this;
    }

    /** It has a problem, and still has to settle before anything is done about it. */
    RowEdit troubled(Problem why) {
        problem = Optional.of(why);
        return somethingThere();
    }

    /** It takes place then. */
    public RowEdit span(LedgerRow.Span next) {
        span = Optional.of(next);
        return this;
    }

    /** Look at it again then, whatever state it is in. */
    RowEdit due(Instant at) {
        dueAt = Optional.of(at);
        return this;
    }

    /** Once more in vain. */
    RowEdit again() {
        attempts++;
        return this;
    }

    private RowEdit state(RowState next) {
        state = next;
        return this;
    }

    /** Nothing is left to be done, or to be explained. */
    private RowEdit settled(RowState next, Evidence why) {
        if (next != RowState.LIVE || more.meeting() != Meeting.ASKED) {
            dueAt = Optional.empty();
            attempts = 0;
        }
        problem = more.meeting() == Meeting.REFUSED
                ? problem.filter(known -> known.code() == ProblemCode.EVENT_MEETING_REFUSED)
                : Optional.empty();
        refusedHash = Optional.empty();
        evidence = why;
        return state(next);
    }

    /** The row as it is from this moment on. */
    public LedgerRow at(Instant now) {
        return new LedgerRow(
                key,
                eventId,
                generation,
                state,
                span,
                owned,
                sentHash,
                echoHash,
                etag,
                refusedHash,
                evidence,
                now,
                dueAt,
                attempts,
                problem,
                more.done());
    }
}
