package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerRow;
import java.util.List;

/** What happens to what was read: a run does it and remembers, a preview only looks. */
interface Work {

    /** These are to be dealt with; each key stands once. Returns when their outcomes are recorded. */
    void apply(List<Found> page, Occasion occasion);

    /** The source is about to be read, which may take a while. */
    void stillAtIt();

    /** This key cannot be dealt with, for this reason. */
    void setAside(EventKey key, Problem problem);

    /** The host could not show this key just now, for this reason. */
    void unreadable(EventKey key, Problem problem);

    /** This row stands on the calendar, and neither a complete listing nor the host could tell of it. */
    void askAgain(LedgerRow row);

    /** These rows stand on the calendar, a complete listing did not have them, and the host says that they are gone. */
    void unlisted(List<LedgerRow> rows);

    /** These keys are dealt with. */
    void cleared(List<DirtyKey> keys);

    /** All changes up to here are dealt with. */
    void movedTo(Cursor cursor);

    /** Everything that stands is about to be read, under the host's present version. */
    void listing();

    /** Everything that stands has been read, under the host's present version. */
    void listed();

    /** Something is wrong that stops nothing. */
    void mention(Problem problem);
}
