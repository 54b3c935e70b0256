package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.OldEvents;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What one run deletes on one calendar of what the ledger says stands there. */
final class Leaving {
    private final Run here;
    private final Run there;
    private final Calls calls;
    private final Standing standing;
    private final Clearance clearance;
    private final List<Found> stillThere = new ArrayList<>();
    private boolean didSomething;

    /** Leaves there for here. */
    Leaving(Run here, Run there, AccessTokens tokens, String grantId) {
        this.here = here;
        this.there = there;
        this.calls = new Calls(there, tokens, grantId);
        this.standing = new Standing(there.ledger(), there.ledgerId);
        this.clearance = new Clearance(there);
    }

    /** Learns from the calendar what stands there, where the ledger was lost. */
    void learn() {
        new Reconciling(there, calls, this::confirm).learnIfEmpty();
    }

    /** Deletes what may go; says which deletions wait for somebody. */
    Optional<Hold> goOn(OldEvents events) {
        learn();
        // That an event is written elsewhere was told; that it went from here is no news of it.
        Deleting quietly = deleting(this::left);
        if (events != OldEvents.MOVE) {
            standing.pages(page -> quietly.deleteAll(clearance.ready(page)));
            return Optional.empty();
        }
        Moving moving = new Moving(here, there, clearance, stillThere);
        standing.pages(page -> quietly.deleteAll(moving.mayGo(page)));
        Staged staged = new Staged(there.parts, there.ledgerId, here.ledgerId);
        Optional<Hold> hold = new Removals(there, aloud(this::left), staged, stillThere::addAll).carryOut();
        staged.each(row -> clearance.waits());
        return hold;
    }

    /** Deletes everything; ends the run where that is not possible for all of it yet. */
    void takeBack() {
        Deleting deleting = aloud((row, action) -> {
            if (action == Action.CHECK) {
                clearance.waits(row.changedAt().plus(Syncing.SETTLE));
            }
        });
        standing.pages(page -> {
            deleting.deleteAll(clearance.settled(page));
            there.progressed();
        });
        if (!clearance.isDone()) {
            Duration wait = Duration.between(there.now(), clearance.until().orElseGet(there::now));
            throw Stop.until(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, "not settled"), wait);
        }
    }

    private Deleting aloud(BiConsumer<LedgerRow, Action> also) {
        BiConsumer<LedgerRow, Action> done = there::done;
        return deleting(done.andThen(also));
    }

    private Deleting deleting(BiConsumer<LedgerRow, Action> told) {
        return new Deleting(there.parts, calls, there.title(), this::confirm, new RunMemory(there, told));
    }

    /** Whether nothing is left to be done. */
    boolean isDone() {
        return clearance.isDone();
    }

    /** Whether nothing stands there any more. */
    boolean isCleared() {
        return standing.count(row -> true) == 0;
    }

    boolean didSomething() {
        return didSomething;
    }

    /** What the host has although a listing did not; not more than can be dealt with at once. */
    List<Found> stillThere() {
        return stillThere;
    }

    private void left(LedgerRow row, Action action) {
        if (action == Action.REMOVE) {
            didSomething = true;
        } else {
            clearance.waits();
        }
    }

    private void confirm() {
        Deleting.confirm(calls, there.title());
    }
}
