package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.EventCheck;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds what the host says against the ledger, and decides; asks nobody and changes nothing. */
final class Planner {
    static final Duration ASK_AGAIN = Duration.ofHours(1);
    /** Sooner than a run pauses for a source that fails, so that the next one asks again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration RETRY_LIMIT = Duration.ofDays(1);
    /** Five in the first day, then one a day: a month. */
    private static final int ATTEMPTS = 35;

    private final EventIds ids;
    private final Terms terms;

    Planner(EventIds ids, Terms terms) {
        this.ids = ids;
        this.terms = terms;
    }

    Step plan(Optional<LedgerRow> row, Found found, Occasion occasion, Instant now) {
        if (found instanceof SourceChange.Present present) {
            return present(row, Want.of(present.event()), occasion, now);
        }
        if (found instanceof SourceChange.Removed) {
            return row.map(known -> removed(known, Evidence.EXPLICIT, now))
                    .orElseGet(() -> new Step.Ignore(found.key()));
        }
        return unknown(row, found.key(), now);
    }

    /** What to do about a key that the host does not have any more. */
    Step removed(LedgerRow row, Evidence evidence, Instant now) {
        return switch (row.state()) {
            case REMOVED -> new Step.Ignore(row.key());
            case REMOVING ->
                row.evidence() == Evidence.SNAPSHOT && evidence == Evidence.EXPLICIT
                        ? stage(row, evidence)
                        : new Step.Ignore(row.key());
            // What was sent may land yet, after a delete: first it must settle.
            case INTENDED, IN_DOUBT ->
                due(row, now)
                        ? stage(row, row.evidence() == Evidence.NONE ? evidence : row.evidence())
                        : new Step.Wait(row);
            case QUARANTINED ->
                row.sentHash().isPresent()
                        ? stage(row, evidence)
                        : new Step.Note(new RowEdit(row).removed(evidence).at(now));
            case DEFERRED -> new Step.Note(new RowEdit(row).removed(evidence).at(now));
            case LIVE -> stage(row, evidence);
        };
    }

    /** What to do about an event that was refused, by us or by the provider. */
    Step.SetAside setAside(Optional<LedgerRow> row, EventKey key, Problem problem, Optional<Want> want, Instant now) {
        Optional<LedgerRow> unsettled = row.filter(
                        known -> known.state() == RowState.IN_DOUBT || known.state() == RowState.INTENDED)
                .filter(known -> !due(known, now));
        if (unsettled.isPresent()) {
            RowEdit edit = new RowEdit(unsettled.get()).troubled(problem);
            return new Step.SetAside(
                    (want.isPresent() ? edit.standing() : edit)
                            .at(unsettled.get().changedAt()),
                    problem);
        }
        RowEdit edit = row.map(known -> aside(known)).orElseGet(() -> new RowEdit(ids.mark(key, 0)));
        // A time that no calendar takes is none that a store has to take.
        want.filter(wanted -> problem.code() != ProblemCode.EVENT_TIME_OUT_OF_RANGE)
                .ifPresent(wanted -> edit.span(wanted.span()));
        // While the problem is the same, it is as old as it was.
        Instant since = row.filter(known -> known.problem().map(Problem::code).equals(Optional.of(problem.code())))
                .map(LedgerRow::changedAt)
                .orElse(now);
        int attempts = row.map(LedgerRow::attempts).orElse(0);
        // What only a correction can end is not tried for ever: after a month, only a changed booking is.
        boolean givenUp = attempts >= ATTEMPTS && !endsByItself(problem);
        Optional<Instant> retryAt = givenUp ? Optional.empty() : Optional.of(now.plus(backoff(problem, attempts)));
        return new Step.SetAside(
                edit.refused(problem, want.map(Want::refusal), retryAt).at(since), problem);
    }

    /** What to do about an event of which the host could not say whether it is still wanted. */
    Step askAgain(LedgerRow row, Instant now) {
        return new Step.Note(new RowEdit(row).due(now.plus(ASK_AGAIN)).at(row.changedAt()));
    }

    private Step unknown(Optional<LedgerRow> row, EventKey key, Instant now) {
        boolean toBeDeleted = row.filter(known -> known.state() == RowState.IN_DOUBT)
                .filter(known -> known.evidence() != Evidence.NONE)
                .isPresent();
        if (toBeDeleted) {
            return removed(row.orElseThrow(), Evidence.NONE, now); // That was decided before.
        }
        if (row.filter(RowEdit::isUntold).isPresent()) {
            LedgerRow untold = row.orElseThrow();
            return new Step.Note(new RowEdit(untold).untold(now).at(untold.changedAt()));
        }
        return row.filter(known -> known.dueAt().isPresent())
                .map(known -> askAgain(known, now))
                .orElseGet(() -> new Step.Ignore(key));
    }

    /** Whether this event is over and to be deleted for that. */
    boolean leaves(CalendarEvent event) {
        Want want = Want.of(event);
        return terms.leavesAt(want.span()).isPresent() && terms.isOver(want.span());
    }

    private Step present(Optional<LedgerRow> row, Want want, Occasion occasion, Instant now) {
        if (row.filter(known -> isLeftDeleted(known, want)).isPresent() && !terms.isOver(want.span())) {
            LedgerRow left = row.orElseThrow();
            LedgerRow known = new RowEdit(left).due(terms.overAt(want.span())).at(left.changedAt());
            return known.equals(left) ? new Step.Wait(left) : new Step.Note(known);
        }
        boolean sameAsRefused = row.filter(known -> known.state() == RowState.QUARANTINED)
                .filter(known -> known.refusedHash()
                        .filter(refused -> refused.equals(refusal(known, want)))
                        .isPresent())
                .filter(known -> known.dueAt().isEmpty() || !due(known, now))
                .isPresent();
        if (sameAsRefused) {
            return new Step.Wait(row.orElseThrow());
        }
        Optional<Problem> problem = EventCheck.problem(want.event());
        if (problem.isPresent()) {
            return setAside(row, want.key(), problem.get(), Optional.of(want), now);
        }
        if (terms.isOver(want.span())
                && row.filter(known -> !restsInThePast(known)).isEmpty()) {
            return row.map(known -> over(known, now)).orElseGet(() -> new Step.Ignore(want.key()));
        }
        Optional<Instant> comes = terms.comesAt(want.span());
        if (comes.isPresent() && row.filter(known -> !isAbsent(known)).isEmpty()) {
            RowEdit edit = row.map(this::aside).orElseGet(() -> new RowEdit(ids.mark(want.key(), 0)));
            return new Step.Note(edit.deferred(want, comes.get()).at(now));
        }
        return put(row, want, occasion, now);
    }

    /** Whether a person did away with it, and its booking is still the same. */
    private static boolean isLeftDeleted(LedgerRow row, Want want) {
        return row.state() == RowState.QUARANTINED
                && row.problem()
                        .filter(problem -> problem.code() == ProblemCode.EVENT_DELETED_BY_HAND)
                        .isPresent()
                && row.refusedHash().equals(Optional.of(want.hash()));
    }

    /** The hash by which it is known again: what a person did away with is known by what was written of it. */
    private static String refusal(LedgerRow row, Want want) {
        boolean byHand = row.problem()
                .map(Problem::code)
                .filter(code -> code == ProblemCode.EVENT_DELETED_BY_HAND || code == ProblemCode.EVENT_NOT_SETTLING)
                .isPresent();
        return byHand ? want.hash() : want.refusal();
    }

    private boolean restsInThePast(LedgerRow row) {
        return switch (row.state()) {
            case INTENDED, IN_DOUBT -> false;
            case REMOVING ->
                row.span().filter(terms::isOver).flatMap(terms::leavesAt).isPresent();
            // What was about to be moved may still stand where it was.
            case LIVE, QUARANTINED ->
                isAbsent(row)
                        || (isKnown(row) && row.span().filter(terms::isOver).isPresent());
            case REMOVED, DEFERRED -> true;
        };
    }

    private static boolean isAbsent(LedgerRow row) {
        return switch (row.state()) {
            case REMOVED, DEFERRED -> true;
            case QUARANTINED -> row.sentHash().isEmpty();
            case INTENDED, LIVE, IN_DOUBT, REMOVING -> false;
        };
    }

    /** What to do about an event that is over: it stays as it is, unless the host wants it deleted. */
    private Step over(LedgerRow row, Instant now) {
        if (row.state() == RowState.REMOVED || row.state() == RowState.REMOVING) {
            return new Step.Ignore(row.key());
        }
        if (isAbsent(row)) {
            return new Step.Note(new RowEdit(row).removed(Evidence.NONE).at(now));
        }
        if (row.span().flatMap(terms::leavesAt).isPresent()) {
            return stage(row, Evidence.EXPLICIT);
        }
        boolean learnt = row.dueAt().isPresent() || row.state() != RowState.LIVE;
        return new Step.Keep(
                row.key(), learnt ? Optional.of(new RowEdit(row).rested().at(now)) : Optional.empty());
    }

    private Step put(Optional<LedgerRow> row, Want want, Occasion occasion, Instant now) {
        if (row.isEmpty() || isAbsent(row.get())) {
            return insert(row, want, occasion, now);
        }
        LedgerRow known = row.get();
        return switch (known.state()) {
            // Whatever is sent a second time is silent: the first may have arrived.
            case INTENDED -> insert(new RowEdit(known), row, want, Mail.NONE, now);
            // Its deletion may have been sent before a crash: only a write tells.
            case REMOVING -> change(known, want, Occasion.UPKEEP, now);
            case IN_DOUBT -> doubtful(known, want, now);
            default -> standing(known, want, occasion, now);
        };
    }

    private Step insert(Optional<LedgerRow> row, Want want, Occasion occasion, Instant now) {
        Optional<Problem> noRoom = terms.noRoom(want.key())
                .or(() -> terms.tooManyInvited(want.key(), want.guests().size()));
        if (noRoom.isPresent()) {
            return setAside(row, want.key(), noRoom.get(), Optional.of(want), now);
        }
        // A spent id is not used again.
        RowEdit edit = row.map(this::aside).orElseGet(() -> new RowEdit(ids.mark(want.key(), 0)));
        boolean mails = occasion == Occasion.CHANGE && !want.guests().isEmpty();
        Mail mail = mails ? terms.mail(want.key(), GuestMail.Change.CREATED) : Mail.NONE;
        return insert(edit, row, want, mail, now);
    }

    /** What to do about an event that stands there: of what the host could not show for a while, too, only what differs. */
    private Step standing(LedgerRow row, Want want, Occasion occasion, Instant now) {
        boolean sameGuests = want.guestTags(row.eventId()).equals(row.more().guests());
        if (!sameGuests || !row.sentHash().equals(Optional.of(want.hash()))) {
            return change(row, want, occasion, now);
        }
        if (!SeriesPlan.of(row, want, Mail.NONE).isEmpty()) {
            return new Step.Occurrences(row, want, mail(row, want, occasion));
        }
        if (row.more().meeting() == Meeting.ASKED && want.details().meeting()) {
            return due(row, now) ? new Step.Look(row, want, Mail.NONE) : new Step.Keep(row.key(), Optional.empty());
        }
        return keep(row, want, now);
    }

    /** Writes what is the host's alone at once; guests are others' too, and are looked at first. */
    private Step change(LedgerRow row, Want want, Occasion occasion, Instant now) {
        Mail mail = mail(row, want, occasion);
        return want.guestTags(row.eventId()).equals(row.more().guests())
                ? patch(row, want, mail, now)
                : new Step.Look(new RowEdit(row).changing(want).at(now), want, mail);
    }

    /** Whatever is sent a second time is silent. */
    private Mail mail(LedgerRow row, Want want, Occasion occasion) {
        boolean may = occasion == Occasion.CHANGE
                && isKnown(row)
                && !(want.guests().isEmpty() && row.more().guests().isEmpty());
        return may ? terms.mail(want.key(), GuestMail.Change.CHANGED) : Mail.NONE;
    }

    private static boolean isKnown(LedgerRow row) {
        return row.sentHash().filter(sent -> !sent.equals(RowEdit.SOMETHING)).isPresent();
    }

    /** Looks when it is due; till then, at most remembers that it is not to be deleted any more. */
    private static Step doubtful(LedgerRow row, Want want, Instant now) {
        LedgerRow standing = new RowEdit(row).standing().at(row.changedAt());
        if (due(row, now)) {
            return new Step.Look(standing, want, Mail.NONE);
        }
        return row.evidence() == Evidence.NONE ? new Step.Wait(row) : new Step.Note(standing);
    }

    private Step keep(LedgerRow row, Want want, Instant now) {
        RowEdit edit = new RowEdit(row).kept(want).due(terms.leavesAt(want.span()));
        // The host knows again: what it could not be told of is looked at when the calendar is read.
        LedgerRow kept = (RowEdit.isUntold(row) && terms.reads() ? edit.due(now) : edit).at(row.changedAt());
        return new Step.Keep(row.key(), kept.equals(row) ? Optional.empty() : Optional.of(new RowEdit(kept).at(now)));
    }

    private Step insert(RowEdit edit, Optional<LedgerRow> before, Want want, Mail mail, Instant now) {
        LedgerRow row = edit.intended(want, now).at(now);
        EventMark mark = ids.mark(row.key(), row.generation());
        boolean refused = row.more().meeting() == Meeting.REFUSED;
        return new Step.Put(
                row, before, want, new EventWrite.Insert(mark, refused ? want.withoutMeeting() : want.details(), mail));
    }

    private Step patch(LedgerRow before, Want want, Mail mail, Instant now) {
        EventMark mark = ids.mark(before.key(), before.generation());
        EventWrite.Patch patch =
                new EventWrite.Patch(mark, want.details(before), toClear(before, want), Optional.empty(), mail);
        return new Step.Put(new RowEdit(before).changing(want).at(now), Optional.of(before), want, patch);
    }

    static Set<EventField> toClear(LedgerRow row, Want want) {
        Set<EventField> clear = EnumSet.noneOf(EventField.class);
        clear.addAll(row.owned());
        clear.removeAll(want.owned());
        clear.remove(EventField.GUESTS); // Those of ours are taken back one by one.
        return clear;
    }

    private static Step stage(LedgerRow row, Evidence evidence) {
        return new Step.Stage(new RowEdit(row).removing(evidence).at(row.changedAt()));
    }

    /** The row to set aside: of one that may have been sent, something may stand there; a spent id is not used again. */
    private RowEdit aside(LedgerRow row) {
        RowEdit edit = new RowEdit(row);
        return switch (row.state()) {
            case INTENDED, IN_DOUBT -> edit.somethingThere();
            case REMOVED -> edit.generation(ids.mark(row.key(), row.generation() + 1));
            default -> edit;
        };
    }

    /** Whether anything but a correction of this booking may end it. */
    private static boolean endsByItself(Problem problem) {
        return switch (problem.code()) {
            case EVENT_SOURCE_FAILED, EVENT_OVER_LIMIT, INVITATIONS_PACED -> true;
            default -> false;
        };
    }

    private static Duration backoff(Problem problem, int attempts) {
        if (problem.code() == ProblemCode.INVITATIONS_PACED) {
            return RETRY;
        }
        boolean ofTheHost = problem.code() == ProblemCode.EVENT_SOURCE_FAILED;
        Duration first = ofTheHost ? SOON : RETRY;
        Duration last = ofTheHost ? RETRY : RETRY_LIMIT;
        Duration grown = first.multipliedBy(1L << Math.min(attempts, 10));
        return grown.compareTo(last) > 0 ? last : grown;
    }

    /** Due by its time; or from a time far ahead, so that a clock that went back delays nothing. */
    static boolean due(LedgerRow row, Instant now) {
        return row.dueAt().map(at -> !at.isAfter(now)).orElse(true)
                || row.changedAt().isAfter(now.plus(Syncing.SETTLE));
    }
}
