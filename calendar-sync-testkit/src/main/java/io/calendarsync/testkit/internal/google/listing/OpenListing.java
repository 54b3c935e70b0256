package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a listing shows, fixed when its first page is asked for.
 *
 * @param shape what the query must still ask for when it comes for the next page
 * @param emptyPages how many pages without any event come first
 * @param next where a client goes on when it has seen all
 */
record OpenListing(
        String calendar,
        String subject,
        List<List<String>> shape,
        List<StoredEvent> events,
        int emptyPages,
        Optional<SyncToken> next) {

    boolean isOf(Viewer viewer, ListQuery query) {
        return calendar.equals(viewer.calendar().id())
                && subject.equals(viewer.person().subject())
                && shape.equals(query.shape());
    }
}
