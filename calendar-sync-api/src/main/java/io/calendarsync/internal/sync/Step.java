package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RowState;
import java.util.Optional;

/** What a run is to do about one key. */
sealed interface Step {

    EventKey key();

    /** What has to be remembered before anything else is done. */
    default Optional<LedgerRow> first() {
        return Optional.empty();
    }

    /** Nothing: it was never there, or is none of our business. */
    record Ignore(EventKey key) implements Step {}

    /** Nothing: it is as it should be; at most, something is learnt about it. */
    record Keep(EventKey key, Optional<LedgerRow> first) implements Step {}

    /** Nothing yet: it is in doubt, or was refused a while ago and has not changed. */
    record Wait(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }

        Action action() {
            return row.state() == RowState.QUARANTINED ? Action.SET_ASIDE : Action.CHECK;
        }
    }

    /**
     * Write it.
     *
     * @param row what to remember of it while it is written
     * @param before what was known of it till now
     */
    record Put(LedgerRow row, Optional<LedgerRow> before, Want want, EventWrite write) implements Step, Written {
        @Override
        public EventKey key() {
            return want.key();
        }

        @Override
        public Optional<LedgerRow> first() {
            return Optional.of(row);
        }

        @Override
        public Mail mail() {
            return write.mail();
        }

        boolean creates() {
            return write instanceof EventWrite.Insert;
        }

        Action action() {
            return creates() ? Action.CREATE : Action.UPDATE;
        }
    }

    /**
     * Look what stands there, and put it right.
     *
     * @param mail whom to mail about that
     */
    record Look(LedgerRow row, Want want, Mail mail) implements Step, Written {
        @Override
        public Optional<LedgerRow> first() {
            return Optional.of(row);
        }

        @Override
        public EventKey key() {
            return want.key();
        }
    }

    /** Write what is due of its single occurrences; all else is as it should be. */
    record Occurrences(LedgerRow row, Want want, Mail mail) implements Step, Written {
        @Override
        public EventKey key() {
            return want.key();
        }
    }

    /** What leaves an event on the calendar whose occurrences may have to be written after it. */
    sealed interface Written permits Put, Look, Occurrences {
        LedgerRow row();

        Want want();

        Mail mail();

        default boolean hasOccurrences() {
            return !want().occurrences().isEmpty()
                    || !row().more().occurrences().isEmpty();
        }
    }

    /** Set it down for deletion, at the end and under the brake. */
    record Stage(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }

        @Override
        public Optional<LedgerRow> first() {
            return Optional.of(row);
        }
    }

    /** Only remember: that nothing of it is there, or when to look again. */
    record Note(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }

        @Override
        public Optional<LedgerRow> first() {
            return Optional.of(row);
        }
    }

    /** Set it aside with its reason. */
    record SetAside(LedgerRow row, Problem problem) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }

        @Override
        public Optional<LedgerRow> first() {
            return Optional.of(row);
        }
    }
}
