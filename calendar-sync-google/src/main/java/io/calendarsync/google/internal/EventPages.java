package io.calendarsync.google.internal;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** What all pages of events have in common. */
final class EventPages {
    private EventPages() {}

    /** What is asked for of a page, with these fields of each event. */
    static String fields(String ofEvent) {
        return "kind,nextPageToken,nextSyncToken,timeZone,items(" + ofEvent + ")";
    }

    /** The page, if the answer is one. */
    static Reply<JsonObject> whole(Reply<Answer> answer) {
        Reply<JsonObject> reply = Api.parse(answer, Optional::of, Kind.TRANSIENT);
        return reply instanceof Reply.Done<JsonObject> done && !isPage(done.value())
                ? Reply.failed(Fault.of(Kind.TRANSIENT, "200 incomplete page"))
                : reply;
    }

    /** How to ask for the page that follows. */
    static Optional<String> next(JsonObject page) {
        return JsonTree.text(page, "nextPageToken").filter(token -> !token.isEmpty());
    }

    // Not by nextSyncToken alone: Google may leave it out where a filter is set, on the last page too. A page that was
    // cut off never gets here, since it is no whole JSON.
    private static boolean isPage(JsonObject json) {
        return JsonTree.text(json, "kind").filter("calendar#events"::equals).isPresent()
                || JsonTree.text(json, "nextPageToken").isPresent()
                || JsonTree.text(json, "nextSyncToken").isPresent();
    }
}
