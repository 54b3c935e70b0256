package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.LedgerRow;

/** What a run is to do about one key. */
sealed interface Step {

    EventKey key();

    /** Nothing: it is as it should be. */
    record Keep(EventKey key) implements Step {}

    /** Nothing: it was never there, or is none of our business. */
    record Ignore(EventKey key) implements Step {}

    /** Nothing yet: it is in doubt, or was refused a while ago and has not changed. */
    record Wait(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }
    }

    /** Write it. The row is what to remember before. */
    record Put(LedgerRow row, Want want, EventWrite write, boolean known) implements Step {
        @Override
        public EventKey key() {
            return want.key();
        }

        boolean creates() {
            return write instanceof EventWrite.Insert;
        }
    }

    /** Look what stands there, and put it right. */
    record Look(LedgerRow row, Want want) implements Step {
        @Override
        public EventKey key() {
            return want.key();
        }
    }

    /** Set it down for deletion, at the end and under the brake. */
    record Stage(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }
    }

    /** Remember that nothing of it is there. */
    record Drop(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }
    }

    /** Look at it again later, since nobody can tell now. */
    record Later(LedgerRow row) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }
    }

    /** Set it aside with its reason. */
    record SetAside(LedgerRow row, Problem problem) implements Step {
        @Override
        public EventKey key() {
            return row.key();
        }
    }
}
