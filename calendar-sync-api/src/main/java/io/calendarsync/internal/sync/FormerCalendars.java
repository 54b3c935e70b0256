package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.OldEvents;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Does away with what a connection wrote on calendars that it has left, as its host wanted.
 *
 * <p>Comes after everything else in a run, and what stands in its way there is nobody else's trouble.
 */
final class FormerCalendars {
    private final Run run;
    private final AccessTokens tokens;
    private final String grantId;
    private final Consumer<List<Found>> stillThere;

    /** Clears under these tokens; bookings that turn out to stand are given to {@code stillThere}. */
    FormerCalendars(Run run, AccessTokens tokens, String grantId, Consumer<List<Found>> stillThere) {
        this.run = run;
        this.tokens = tokens;
        this.grantId = grantId;
        this.stillThere = stillThere;
    }

    /** Goes on where the last run stopped; says which deletions wait for somebody. */
    Optional<Hold> goOn() {
        Optional<Hold> hold = Optional.empty();
        for (FormerCalendar former : run.record().former()) {
            if (former.events() == OldEvents.LEAVE) {
                continue;
            }
            boolean mayBeTried = former.trouble()
                    .flatMap(Trouble::notBefore)
                    .filter(at -> at.isAfter(run.now()))
                    .isEmpty();
            if (mayBeTried) {
                Optional<Hold> held = goOn(former);
                hold = hold.or(() -> held);
            }
        }
        return hold;
    }

    /** Learns what stands there, where a ledger was lost; says what stood in the way. */
    Optional<Stop> learn() {
        return each((former, leaving) -> leaving.learn());
    }

    /** Deletes all that stands there, whatever was wanted; says what stood in the way. */
    Optional<Stop> takeBack() {
        return each((former, leaving) -> {
            leaving.takeBack();
            put(former, Optional.empty());
        });
    }

    private Optional<Stop> each(BiConsumer<FormerCalendar, Leaving> deed) {
        Optional<Stop> first = Optional.empty();
        for (FormerCalendar former : run.record().former()) {
            Leaving leaving = leaving(former);
            try {
                deed.accept(former, leaving);
            } catch (Stop stop) {
                boolean isLeft = stopped(former, stop, leaving.didSomething());
                first = first.or(() -> isLeft ? Optional.of(stop) : Optional.empty());
            }
        }
        return first;
    }

    private Leaving leaving(FormerCalendar former) {
        return new Leaving(run, run.on(former.calendar()), tokens, grantId);
    }

    private Optional<Hold> goOn(FormerCalendar former) {
        if (former.calendar().slot().equals(run.calendar.slot())) {
            put(former, Optional.empty()); // It is in use again.
            return Optional.empty();
        }
        Leaving leaving = leaving(former);
        Optional<Hold> hold = Optional.empty();
        try {
            hold = leaving.goOn(former.events());
            boolean done = hold.isEmpty() && leaving.isDone();
            put(former, done ? left(former, leaving) : Optional.of(former.withTrouble(Optional.empty())));
        } catch (Stop stop) {
            stopped(former, stop, leaving.didSomething());
        }
        if (!leaving.stillThere().isEmpty()) {
            stillThere.accept(leaving.stillThere());
        }
        return hold;
    }

    /** What stays there for good is known until everything is to go. */
    private static Optional<FormerCalendar> left(FormerCalendar former, Leaving leaving) {
        return leaving.isCleared()
                ? Optional.empty()
                : Optional.of(new FormerCalendar(former.calendar(), OldEvents.LEAVE));
    }

    /** Puts down what stands in the way there, for as long as that calendar is there; true while it is. */
    private boolean stopped(FormerCalendar former, Stop stop, boolean didSomething) {
        switch (stop.problem().code()) {
            case CALENDAR_GONE -> {
                put(former, Optional.empty()); // And all that stood there.
                return false;
            }
            case MORE_TO_DO -> put(former, Optional.of(former.withTrouble(Optional.empty())));
            case CALENDAR_READ_ONLY, SCOPE_MISSING, PROVIDER_UNAVAILABLE, RATE_LIMITED -> {
                run.tally.problem(stop.problem());
                Trouble trouble = Troubles.after(run.parts, former.trouble(), stop, didSomething);
                if (former.events() != OldEvents.LEAVE) {
                    put(former, Optional.of(former.withTrouble(Optional.of(trouble)))); // Else nobody tries it again.
                }
            }
            default -> throw stop; // It is about the account, or this run as a whole.
        }
        return true;
    }

    private void put(FormerCalendar former, Optional<FormerCalendar> next) {
        List<FormerCalendar> all = run.record().former().stream()
                .flatMap(one -> one.calendar().slot().equals(former.calendar().slot()) ? next.stream() : Stream.of(one))
                .toList();
        run.change(record -> record.withFormer(all));
    }
}
