package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The seam's calls about calendars and events. */
public final class CalendarCalls {
    private final GoogleModel model;
    private final Patience patience;

    /** Calls to this Google. */
    public CalendarCalls(GoogleModel model, Patience patience) {
        this.model = model;
        this.patience = patience;
    }

    /** Says what a calendar is; a listing of one event tells, whatever the scope. */
    public Reply<CalendarInfo> describe(CalendarCall call) {
        return list(call, Map.of("maxResults", List.of("1")))
                .map(head -> new CalendarInfo(
                        call.calendar(),
                        Json.text(head, "summary"),
                        Json.text(head, "timeZone"),
                        Role.named(head.get("accessRole").getAsString())
                                .filter(Role::mayWrite)
                                .isPresent()));
    }

    /** Creates a calendar. */
    public Reply<CalendarInfo> create(Secret accessToken, String title, String zone) {
        JsonObject body = new JsonObject();
        body.addProperty("summary", title);
        body.addProperty("timeZone", zone);
        ApiRequest request = ApiRequest.of(ApiMethod.CALENDARS_INSERT, List.of(), Optional.of(body));
        return Replied.of(patience.with(() -> model.call(Optional.of(accessToken.reveal()), request)), Reading.CREATE)
                .map(made -> new CalendarInfo(
                        made.get("id").getAsString(), Json.text(made, "summary"), Json.text(made, "timeZone"), true));
    }

    /** Deletes a calendar. */
    public Optional<Fault> delete(CalendarCall call) {
        return Replied.gone(
                call(call, ApiRequest.of(ApiMethod.CALENDARS_DELETE, List.of(call.calendar()), Optional.empty())));
    }

    /** Writes one event by itself, and several in a batch. */
    public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
        if (writes.size() == 1) {
            return List.of(written(writes.get(0), call(call, request(call, writes.get(0)))));
        }
        if (writes.isEmpty()) {
            return List.of();
        }
        Optional<String> token = Optional.of(call.accessToken().reveal());
        List<Supplier<Outcome>> parts = new ArrayList<>();
        writes.forEach(write -> parts.add(() -> model.part(token, request(call, write))));
        Outcome outcome = patience.with(() -> model.batch(token, parts));
        if (!(outcome instanceof Outcome.Batch batch)) {
            return all(writes, Replied.ofBatch(outcome));
        }
        List<Reply<Written>> replies = all(writes, Fault.of(Fault.Kind.UNKNOWN, "no answer: missing in batch"));
        batch.parts().forEach(part -> replies.set(part.index(), written(writes.get(part.index()), part.outcome())));
        return replies;
    }

    /** Reads one event. */
    public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
        ApiRequest request = ApiRequest.of(ApiMethod.EVENTS_GET, List.of(call.calendar(), eventId), Optional.empty());
        return Replied.of(call(call, request), Reading.READ).map(RemoteEvents::of);
    }

    /** Lists the events with a mark of this owner, deleted ones too. */
    public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("privateExtendedProperty", List.of(Marks.OWNER + "=" + owner));
        query.put("showDeleted", List.of("true"));
        page.ifPresent(token -> query.put("pageToken", List.of(token)));
        return list(call, query)
                .map(answer -> new RemotePage(marked(answer, owner), Json.text(answer, "nextPageToken")));
    }

    /** Lists a series by the UID that all of it shares. */
    public Reply<RemotePage> series(CalendarCall call, String eventId, String uid, Optional<String> page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("iCalUID", List.of(uid));
        query.put("showDeleted", List.of("true"));
        page.ifPresent(token -> query.put("pageToken", List.of(token)));
        return list(call, query)
                .map(answer -> new RemotePage(
                        events(answer)
                                .filter(event -> event.id().equals(eventId)
                                        || event.occurrence()
                                                .filter(of -> of.seriesId().equals(eventId))
                                                .isPresent())
                                .toList(),
                        Json.text(answer, "nextPageToken")));
    }

    private Reply<JsonObject> list(CalendarCall call, Map<String, List<String>> query) {
        ApiRequest request = ApiRequest.of(ApiMethod.EVENTS_LIST, List.of(call.calendar()), Optional.empty());
        return Replied.of(call(call, request.with(query)), Reading.READ);
    }

    private Outcome call(CalendarCall call, ApiRequest request) {
        return patience.with(() -> model.call(Optional.of(call.accessToken().reveal()), request));
    }

    private static List<Reply<Written>> all(List<EventWrite> writes, Fault fault) {
        return new ArrayList<>(Collections.nCopies(writes.size(), Reply.failed(fault)));
    }

    private static ApiRequest request(CalendarCall call, EventWrite write) {
        List<String> event = List.of(call.calendar(), id(write));
        if (write instanceof EventWrite.Insert insert) {
            return ApiRequest.of(ApiMethod.EVENTS_INSERT, List.of(call.calendar()), Optional.of(EventBodies.of(insert)))
                    .with(parameters(write, insert.details().meeting()));
        }
        if (write instanceof EventWrite.Patch patch) {
            boolean meeting = patch.details().meeting() || patch.clear().contains(EventField.MEETING);
            return ApiRequest.of(ApiMethod.EVENTS_PATCH, event, Optional.of(EventBodies.of(patch)))
                    .with(parameters(write, meeting))
                    .onlyIf(patch.guests().map(EventWrite.Guests::etag));
        }
        if (write instanceof EventWrite.ChangeOccurrence change) {
            return ApiRequest.of(ApiMethod.EVENTS_PATCH, event, Optional.of(EventBodies.of(change)))
                    .with(parameters(write, false));
        }
        if (write instanceof EventWrite.Revive revive) {
            return ApiRequest.of(ApiMethod.EVENTS_UPDATE, event, Optional.of(EventBodies.of(revive)));
        }
        return ApiRequest.of(ApiMethod.EVENTS_DELETE, event, Optional.empty()).with(parameters(write, false));
    }

    private static String id(EventWrite write) {
        if (write instanceof EventWrite.ChangeOccurrence change) {
            return RecurrenceLines.id(change.eventId(), change.original());
        }
        return write instanceof EventWrite.DeleteOccurrence delete
                ? RecurrenceLines.id(delete.eventId(), delete.original())
                : write.eventId();
    }

    private static Map<String, List<String>> parameters(EventWrite write, boolean meeting) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (meeting) {
            query.put("conferenceDataVersion", List.of("1"));
        }
        switch (write.mail()) {
            case NONE -> {}
            case EXTERNAL -> query.put("sendUpdates", List.of("externalOnly"));
            case ALL -> query.put("sendUpdates", List.of("all"));
        }
        return query;
    }

    private static boolean isDeletion(EventWrite write) {
        return write instanceof EventWrite.Delete || write instanceof EventWrite.DeleteOccurrence;
    }

    private static Reply<Written> written(EventWrite write, Outcome outcome) {
        return Replied.of(outcome, isDeletion(write) ? Reading.DELETE : Reading.WRITE)
                .map(body -> new Written(body.isEmpty() ? Optional.empty() : Optional.of(RemoteEvents.of(body))));
    }

    private static List<RemoteEvent> marked(JsonObject answer, String owner) {
        return events(answer)
                .filter(event ->
                        event.mark().filter(mark -> mark.owner().equals(owner)).isPresent())
                .toList();
    }

    private static Stream<RemoteEvent> events(JsonObject answer) {
        return answer.getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(item -> item.has("id"))
                .map(RemoteEvents::of);
    }
}
