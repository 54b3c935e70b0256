package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.RemoteMeeting.State;
import java.net.URI;
import java.util.Optional;

/** Reads how far the video meeting of an event is, whoever asked for it. */
final class MeetingReader {
    private MeetingReader() {}

    static Optional<RemoteMeeting> read(JsonObject event) {
        Optional<JsonObject> conference = JsonTree.object(event, "conferenceData");
        Optional<URI> link = JsonTree.text(event, "hangoutLink")
                .flatMap(MeetingReader::uri)
                .or(() -> conference.flatMap(MeetingReader::video));
        return link.isPresent()
                ? Optional.of(new RemoteMeeting(State.READY, link))
                : conference
                        .flatMap(MeetingReader::status)
                        .map(MeetingReader::state)
                        .map(state -> new RemoteMeeting(state, Optional.empty()));
    }

    private static Optional<String> status(JsonObject conference) {
        return JsonTree.object(conference, "createRequest")
                .flatMap(request -> JsonTree.object(request, "status"))
                .flatMap(status -> JsonTree.text(status, "statusCode"));
    }

    // One that has succeeded and has no link yet is not there yet.
    private static State state(String status) {
        return status.equals("failure") ? State.FAILED : State.PENDING;
    }

    private static Optional<URI> video(JsonObject conference) {
        return JsonTree.objects(conference, "entryPoints").stream()
                .filter(entry -> JsonTree.text(entry, "entryPointType")
                        .filter("video"::equals)
                        .isPresent())
                .flatMap(entry -> JsonTree.text(entry, "uri").stream())
                .flatMap(text -> uri(text).stream())
                .findFirst();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
