package io.calendarsync.testkit.contract;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.util.List;
import java.util.Optional;

/** Providers that see calendars wrongly. */
final class BrokenSights {
    private BrokenSights() {}

    static final class RoundsTheWindow extends BentProvider {
        RoundsTheWindow(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
            Window rounded = new Window(window.from().plusSeconds(1), window.until());
            return super.see(call, window.equals(Window.ALL) ? window : rounded, since, page);
        }
    }

    static final class LeavesOutOurOwnChanges extends BentProvider {
        LeavesOutOurOwnChanges(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
            Reply<SeenPage> reply = super.see(call, window, since, page);
            return since.isEmpty() ? reply : reply.map(LeavesOutOurOwnChanges::others);
        }

        private static SeenPage others(SeenPage page) {
            List<SeenEvent> others = page.events().stream()
                    .filter(seen -> seen.event().mark().isEmpty())
                    .toList();
            return new SeenPage(others, page.unreadable(), page.next(), page.position());
        }
    }

    static final class GoesOnFromNowhere extends BentProvider {
        GoesOnFromNowhere(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
            Reply<SeenPage> reply = super.see(call, window, since, page);
            return reply instanceof Reply.Failed<SeenPage> failed
                            && failed.fault().kind() == Fault.Kind.POSITION_LOST
                    ? Reply.done(new SeenPage(List.of(), 0, Optional.empty(), since))
                    : reply;
        }
    }

    static final class RefusesThePage extends BentProvider {
        RefusesThePage(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
            Reply<SeenPage> reply = super.see(call, window, since, page);
            return reply instanceof Reply.Done<SeenPage> done && done.value().unreadable() > 0
                    ? Reply.failed(Fault.of(Fault.Kind.TRANSIENT, "200 unreadable answer"))
                    : reply;
        }
    }

    static final class TakesAllForOrdinary extends BentProvider {
        TakesAllForOrdinary(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
            return super.see(call, window, since, page)
                    .map(seen -> new SeenPage(
                            seen.events().stream()
                                    .map(TakesAllForOrdinary::ordinary)
                                    .toList(),
                            seen.unreadable(),
                            seen.next(),
                            seen.position()));
        }

        private static SeenEvent ordinary(SeenEvent seen) {
            return new SeenEvent(
                    seen.event(), SeenEvent.Type.ORDINARY, seen.answer(), seen.tentative(), seen.updated());
        }
    }
}
