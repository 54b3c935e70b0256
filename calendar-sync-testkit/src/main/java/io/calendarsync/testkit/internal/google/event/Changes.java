package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.Optional;

/** Puts versions of events on their calendars, and tells those who must know: series, conferences, mails. */
final class Changes {
    private final Series series;
    private final Conferences conferences;
    private final Mails mails;

    Changes(Series series, Conferences conferences, Mails mails) {
        this.series = series;
        this.conferences = conferences;
        this.mails = mails;
    }

    /** A new event. */
    StoredEvent store(Write write, StoredEvent made) {
        return store(write, Optional.empty(), made);
    }

    /** Another version of an event. */
    StoredEvent store(Write write, StoredEvent before, StoredEvent after) {
        return store(write, Optional.of(before), after);
    }

    private StoredEvent store(Write write, Optional<StoredEvent> before, StoredEvent after) {
        write.calendar().put(after);
        before.ifPresent(old -> series.changed(write.calendar(), old, after));
        conferences.note(write.calendar(), after);
        mails.tell(write, before, after);
        return after;
    }
}
