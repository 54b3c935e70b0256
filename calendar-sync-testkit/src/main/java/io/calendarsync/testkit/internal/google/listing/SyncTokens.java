package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import java.time.Instant;
import java.util.Set;

/** Issues sync tokens, and says which are still good. */
final class SyncTokens {
    private final Surroundings surroundings;

    SyncTokens(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A token that goes on after all that happened until now. */
    SyncToken issue(Viewer viewer, boolean singleEvents, Set<String> types, Window window) {
        StoredCalendar calendar = viewer.calendar();
        return new SyncToken(
                place(viewer), calendar.lastChange(), calendar.era(), surroundings.now(), singleEvents, types, window);
    }

    /** The token that a query brings along; refused when it is none, good no more, or of another sort of listing. */
    SyncToken accept(String text, Viewer viewer, ListQuery query) {
        SyncToken token = SyncToken.read(text).orElseThrow(ApiErrors.SYNC_TOKEN::refusal);
        StoredCalendar calendar = viewer.calendar();
        if (token.place() != place(viewer)
                || token.era() != calendar.era()
                || token.change() > calendar.lastChange()
                || !calendar.log().reachesBack(token.change())
                || expired(token)) {
            throw ApiErrors.FULL_SYNC_REQUIRED.refusal();
        }
        if (token.singleEvents() != query.singleEvents() || !token.types().equals(query.types())) {
            throw ApiErrors.SYNC_TOKEN_RESTRICTED.refusal();
        }
        return token;
    }

    private boolean expired(SyncToken token) {
        Instant now = surroundings.now();
        return surroundings
                .limits()
                .syncTokens()
                .filter(life -> !token.issued().plus(life).isAfter(now))
                .isPresent();
    }

    private static long place(Viewer viewer) {
        return SyncToken.place(viewer.calendar().id(), viewer.person().subject());
    }
}
