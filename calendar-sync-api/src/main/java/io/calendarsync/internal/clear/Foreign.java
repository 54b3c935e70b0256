package io.calendarsync.internal.clear;

import io.calendarsync.internal.event.EventIds;
import io.calendarsync.internal.sync.Calls;
import io.calendarsync.internal.sync.Deleting;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.util.Optional;

/** Whether anything stands on a calendar that this connection did not write. */
final class Foreign {
    /** A calendar that shows more than that is not looked through. */
    private static final int PAGES = 40;

    private final CalendarProvider provider;
    private final Calls calls;
    private final EventIds ids;
    private final String title;

    Foreign(CalendarProvider provider, Calls calls, EventIds ids, String title) {
        this.provider = provider;
        this.calls = calls;
        this.ids = ids;
        this.title = title;
    }

    /** Whether it is sure that nothing does. */
    boolean isNone() {
        Optional<String> page = Optional.empty();
        for (int read = 0; read < PAGES; read++) {
            Optional<String> from = page;
            Reply<SeenPage> reply = calls.one(call -> provider.see(call, Window.ALL, Optional.empty(), from));
            if (reply instanceof Reply.Failed<SeenPage> failed) {
                throw Deleting.stop(failed.fault(), title);
            }
            SeenPage seen = ((Reply.Done<SeenPage>) reply).value();
            boolean ours = seen.unreadable() == 0
                    && seen.events().stream().map(SeenEvent::event).allMatch(this::isOurs);
            if (!ours || seen.next().isEmpty()) {
                return ours;
            }
            page = seen.next();
        }
        return false;
    }

    private boolean isOurs(RemoteEvent event) {
        return event.cancelled()
                || (ids.isOfNamespace(event)
                        && event.mark()
                                .filter(mark -> mark.owner().equals(ids.owner()))
                                .isPresent());
    }
}
