package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.RemoteMeeting.State;
import io.calendarsync.testkit.internal.google.Json;
import java.net.URI;
import java.util.Optional;

/** Video meetings, as Google's conferences. */
final class Meetings {
    private Meetings() {}

    /** The wish for one, always under the same number for an event. */
    static JsonObject wish(String eventId) {
        JsonObject key = new JsonObject();
        key.addProperty("type", "hangoutsMeet");
        JsonObject request = new JsonObject();
        request.addProperty("requestId", eventId);
        request.add("conferenceSolutionKey", key);
        JsonObject data = new JsonObject();
        data.add("createRequest", request);
        return data;
    }

    static Optional<RemoteMeeting> read(JsonObject event) {
        Optional<URI> link = Json.text(event, "hangoutLink").map(URI::create);
        if (link.isPresent()) {
            return Optional.of(new RemoteMeeting(State.READY, link));
        }
        return Json.child(event, "conferenceData")
                .flatMap(data -> Json.child(data, "createRequest"))
                .flatMap(request -> Json.child(request, "status"))
                .flatMap(status -> Json.text(status, "statusCode"))
                .map(code ->
                        new RemoteMeeting(code.equals("failure") ? State.FAILED : State.PENDING, Optional.empty()));
    }
}
