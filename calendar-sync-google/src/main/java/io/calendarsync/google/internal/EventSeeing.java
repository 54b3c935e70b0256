package io.calendarsync.google.internal;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.event.SeenReader;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import java.util.List;
import java.util.Optional;

/** Reads what stands on a calendar, whoever put it there, and what changed there since. */
final class EventSeeing {

    // The same at every call of a reading, as Google wants it. Of guests only the caller's own entry is asked for.
    private static final String PAGE_FIELDS = EventPages.fields(SeenReader.FIELDS);
    private static final String SHAPE = "&maxResults=2500&singleEvents=true&maxAttendees=1";

    private final Api api;

    EventSeeing(Api api) {
        this.api = api;
    }

    Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
        String path = CalendarPath.of(call.calendar()).events(PAGE_FIELDS)
                + SHAPE
                + since.map(token -> "&syncToken=" + UriText.encode(token)).orElseGet(() -> WindowQuery.of(window))
                + page.map(token -> "&pageToken=" + UriText.encode(token)).orElse("");
        Reply<JsonObject> reply = EventPages.whole(api.send(call.accessToken(), Call.get(path)));
        return since.isPresent() ? lost(reply).map(EventSeeing::page) : reply.map(EventSeeing::page);
    }

    // Where it is to go on is all that such a call says: what is refused of it is that, and would be refused for ever.
    private static Reply<JsonObject> lost(Reply<JsonObject> reply) {
        if (reply instanceof Reply.Failed<JsonObject> failed
                && isOfThePosition(failed.fault().kind())) {
            Fault fault = failed.fault();
            return Reply.failed(new Fault(Kind.POSITION_LOST, fault.code(), fault.retryAfter()));
        }
        return reply;
    }

    private static boolean isOfThePosition(Kind kind) {
        return kind == Kind.EVENT_REFUSED || kind == Kind.PRECONDITION || kind == Kind.DELETED;
    }

    private static SeenPage page(JsonObject json) {
        Optional<String> zone = JsonTree.text(json, "timeZone");
        List<SeenEvent> events = JsonTree.objects(json, "items").stream()
                .flatMap(item -> SeenReader.read(item, zone).stream())
                .toList();
        Optional<String> next = EventPages.next(json);
        return new SeenPage(
                events,
                JsonTree.size(json, "items") - events.size(),
                next,
                JsonTree.text(json, "nextSyncToken")
                        .filter(token -> !token.isEmpty())
                        .filter(token -> next.isEmpty()));
    }
}
