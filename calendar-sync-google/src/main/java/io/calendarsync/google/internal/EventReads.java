package io.calendarsync.google.internal;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.event.EventReader;
import io.calendarsync.google.internal.event.Marks;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads events back. */
final class EventReads {
    private static final String PAGE_FIELDS = EventPages.fields(EventReader.FIELDS);

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
        return EventPages.whole(api.send(call.accessToken(), Call.get(path)))
                .map(json -> page(json, event -> isOf(event, owner)));
    }

    /** Google keeps a series and its exceptions under one UID. */
    Reply<RemotePage> series(CalendarCall call, String eventId, String uid, Optional<String> page) {
        String path = CalendarPath.of(call.calendar()).events(PAGE_FIELDS)
                + "&maxResults=250&singleEvents=false&showDeleted=true&iCalUID=" + UriText.encode(uid)
                + page.map(token -> "&pageToken=" + UriText.encode(token)).orElse("");
        return EventPages.whole(api.send(call.accessToken(), Call.get(path)))
                .map(json -> page(json, event -> isOfSeries(event, eventId)));
    }

    private static boolean isOfSeries(RemoteEvent event, String eventId) {
        return event.id().equals(eventId)
                || event.occurrence()
                        .filter(of -> of.seriesId().equals(eventId))
                        .isPresent();
    }

    private static boolean isOf(RemoteEvent event, String owner) {
        return event.mark().filter(mark -> mark.owner().equals(owner)).isPresent();
    }

    // Google's filters are taken as a hint: what is not asked for is not ours.
    private static RemotePage page(JsonObject json, Predicate<RemoteEvent> meant) {
        Optional<String> zone = JsonTree.text(json, "timeZone");
        List<RemoteEvent> events = JsonTree.objects(json, "items").stream()
                .flatMap(item -> EventReader.read(item, zone).stream())
                .filter(meant)
                .toList();
        return new RemotePage(events, EventPages.next(json));
    }
}
