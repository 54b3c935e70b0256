package io.calendarsync.google.internal;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.event.EventReader;
import io.calendarsync.google.internal.event.Marks;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import java.util.List;
import java.util.Optional;

/** Reads events back. */
final class EventReads {
    private static final String PAGE_FIELDS =
            "kind,nextPageToken,nextSyncToken,timeZone,items(" + EventReader.FIELDS + ")";

    private final Api api;

    EventReads(Api api) {
        this.api = api;
    }

    Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        String path = CalendarPath.of(call.calendar()).event(eventId, EventReader.FIELDS);
        return api.read(call.accessToken(), path, json -> EventReader.read(json, Optional.empty()));
    }

    Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        String path = CalendarPath.of(call.calendar()).events(PAGE_FIELDS)
                + "&maxResults=250&singleEvents=false&showDeleted=true&privateExtendedProperty="
                + UriText.encode(Marks.query(owner))
                + page.map(token -> "&pageToken=" + UriText.encode(token)).orElse("");
        Reply<JsonObject> reply = Api.parse(api.send(call.accessToken(), Call.get(path)), Optional::of, Kind.TRANSIENT);
        return reply instanceof Reply.Done<JsonObject> done && !isPage(done.value())
                ? Reply.failed(Fault.of(Kind.TRANSIENT, "200 incomplete page"))
                : reply.map(json -> page(json, owner));
    }

    // Not by nextSyncToken alone: Google may leave it out where a filter is set, on the last page too. A page that was
    // cut off never gets here, since it is no whole JSON.
    private static boolean isPage(JsonObject json) {
        return JsonTree.text(json, "kind").filter("calendar#events"::equals).isPresent()
                || JsonTree.text(json, "nextPageToken").isPresent()
                || JsonTree.text(json, "nextSyncToken").isPresent();
    }

    private static RemotePage page(JsonObject json, String owner) {
        Optional<String> zone = JsonTree.text(json, "timeZone");
        List<RemoteEvent> ours = JsonTree.objects(json, "items").stream()
                .flatMap(item -> EventReader.read(item, zone).stream())
                // Google's filter is taken as a hint: what carries no mark of this owner is not ours.
                .filter(event ->
                        event.mark().filter(mark -> mark.owner().equals(owner)).isPresent())
                .toList();
        return new RemotePage(ours, JsonTree.text(json, "nextPageToken").filter(token -> !token.isEmpty()));
    }
}
