package io.calendarsync.internal.sync;

import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.UndoPlan;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import java.util.Optional;

/** The run that deletes everything that a connection wrote, on the calendar that it has and on those that it left. */
final class TakingBack {
    private final EngineParts parts;
    private final AccessTokens tokens;
    private final UndoPlan seen;
    private Optional<UndoPlan> changed = Optional.empty();

    TakingBack(EngineParts parts, AccessTokens tokens, UndoPlan seen) {
        this.parts = parts;
        this.tokens = tokens;
        this.seen = seen;
    }

    /** What would be deleted by now, when that is something else than was looked at. */
    Optional<UndoPlan> changed() {
        return changed;
    }

    SyncOutcome carryOut(Run run) {
        String grantId = run.record().grantId().orElseThrow();
        FormerCalendars former = new FormerCalendars(run, tokens, grantId, found -> {});
        Optional<Stop> unseen = learn(run, grantId, former);
        changed = Optional.of(Footprint.of(parts, run.record()))
                .filter(now -> !now.id().equals(seen.id()));
        if (unseen.isPresent() || changed.isPresent()) {
            return outcome(run, unseen);
        }
        Optional<Stop> here = run.record().calendar().flatMap(own -> takeBack(run, grantId));
        Optional<Stop> elsewhere = former.takeBack();
        here.ifPresent(stop -> {
            throw stop;
        });
        run.change(record -> record.withTrouble(record.trouble()
                .filter(met -> Undoing.notOfTheHost(Optional.of(met)).isEmpty())));
        return outcome(run, elsewhere);
    }

    /** Holds a ledger that was lost, or is doubted for another reason, against its calendar. */
    private Optional<Stop> learn(Run run, String grantId, FormerCalendars former) {
        if (run.record().calendar().isPresent()) {
            Calls calls = new Calls(run, tokens, grantId);
            try {
                new Reconciling(run, calls, new CalendarProbe(run, calls)::confirm).ifNeeded();
            } catch (Stop stop) {
                if (stop.problem().code() != ProblemCode.CALENDAR_GONE) {
                    throw stop;
                }
                // There is nothing to be learnt; that it is gone is met again below.
            }
        }
        return former.learn();
    }

    private Optional<Stop> takeBack(Run run, String grantId) {
        try {
            new Leaving(run, run, tokens, grantId).takeBack();
            return Optional.empty();
        } catch (Stop stop) {
            ProblemCode code = stop.problem().code();
            if (code == ProblemCode.CALENDAR_GONE || code == ProblemCode.CALENDAR_READ_ONLY) {
                return Optional.of(stop); // Of other calendars that says nothing.
            }
            throw stop;
        }
    }

    private static SyncOutcome outcome(Run run, Optional<Stop> stopped) {
        return stopped.<SyncOutcome>map(stop -> stop.passes()
                        ? new SyncOutcome.Paused(run.now().plus(stop.atLeast()), stop.problem(), run.report())
                        : new SyncOutcome.Blocked(stop.problem(), run.report()))
                .orElseGet(() -> new SyncOutcome.Synced(run.report()));
    }
}
