package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeChange.Blocked;
import io.calendarsync.spi.BlockedTimeChange.Freed;
import io.calendarsync.spi.Window;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sinks that break one rule each. */
final class BrokenSinks {
    static final List<Broken<Supplier<BentSink>>> ROWS = List.of(
            new Broken<>("B1", "frees first, then blocks", "in their order", FreesFirst::new),
            new Broken<>("B2", "keeps twice what is told twice", "kept once", KeepsTwice::new),
            new Broken<>("B3", "wants to know what is freed", "deleting no row is no failure", WantsARow::new),
            new Broken<>("B4", "forgets the case of calendars", "compared by case", ForgetsCase::new),
            new Broken<>("B5", "only adds what is listed", "is not listed is deleted", OnlyAdds::new),
            new Broken<>("B6", "empties the whole calendar", "the window's bounds", EmptiesTheCalendar::new),
            new Broken<>("B7", "empties, then fills", "one transaction", EmptiesThenFills::new),
            new Broken<>("B8", "forgets one calendar", "all calendars of the connection", ForgetsOneCalendar::new),
            new Broken<>("B9", "answers when it is broken", "no failure of the database", Swallows::new),
            new Broken<>("B10", "refuses titles", "may be left out", RefusesTitles::new),
            new Broken<>("B11", "frees what cannot be read", "is left alone", FreesTheUnread::new));

    private BrokenSinks() {}

    private static final class FreesFirst extends BentSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            List<BlockedTimeChange> sorted = Stream.concat(
                            changes.stream().filter(Freed.class::isInstance),
                            changes.stream().filter(Blocked.class::isInstance))
                    .toList();
            super.apply(connection, calendar, sorted);
        }
    }

    private static final class KeepsTwice extends BentSink {
        private final Set<String> told = ConcurrentHashMap.newKeySet();

        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            super.apply(connection, calendar, changes);
            if (!told.add(connection + " " + calendar + " " + changes)) {
                super.apply(
                        connection,
                        calendar,
                        changes.stream()
                                .filter(Blocked.class::isInstance)
                                .map(change -> ((Blocked) change).blocked())
                                .map(time -> (BlockedTimeChange)
                                        new Blocked(BlockedTime.busy(time.id() + " again", time.time())))
                                .toList());
            }
        }
    }

    private static final class WantsARow extends BentSink {
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            for (BlockedTimeChange change : changes) {
                String row = connection + " " + calendar + " " + change.id();
                if (change instanceof Blocked) {
                    known.add(row);
                } else if (!known.contains(row)) {
                    throw new NoSuchElementException(row);
                }
            }
            super.apply(connection, calendar, changes);
        }

        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            blocked.forEach(time -> known.add(connection + " " + calendar + " " + time.id()));
            super.replace(connection, calendar, window, blocked);
        }
    }

    private static final class ForgetsCase extends BentSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            super.apply(connection, calendar.toLowerCase(Locale.ROOT), changes);
        }

        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            super.replace(connection, calendar.toLowerCase(Locale.ROOT), window, blocked);
        }
    }

    private static final class OnlyAdds extends BentSink {
        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            super.apply(
                    connection,
                    calendar,
                    blocked.stream()
                            .map(time -> (BlockedTimeChange) new Blocked(time))
                            .toList());
        }
    }

    private static final class EmptiesTheCalendar extends BentSink {
        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            super.replace(connection, calendar, Window.ALL, blocked);
        }
    }

    private static final class EmptiesThenFills extends BentSink {
        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            super.replace(connection, calendar, window, List.of());
            LockSupport.parkNanos(1_000_000);
            super.replace(connection, calendar, window, blocked);
        }
    }

    private static final class ForgetsOneCalendar extends BentSink {
        @Override
        public void forget(ConnectionId connection) {
            super.replace(connection, "primary:100", Window.ALL, List.of());
        }
    }

    private static final class Swallows extends BentSink implements AnswersWhenBroken {}

    private static final class FreesTheUnread extends BentSink {
        @Override
        public void replace(
                ConnectionId connection,
                String calendar,
                Window window,
                List<BlockedTime> blocked,
                Set<String> unread) {
            super.replace(connection, calendar, window, blocked);
        }
    }

    private static final class RefusesTitles extends BentSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            for (BlockedTimeChange change : changes) {
                if (change instanceof Blocked blocked
                        && blocked.blocked().title().isPresent()) {
                    throw new IllegalArgumentException("only busy time is wanted");
                }
            }
            super.apply(connection, calendar, changes);
        }
    }
}
