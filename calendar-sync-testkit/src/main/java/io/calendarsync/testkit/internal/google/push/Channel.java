package io.calendarsync.testkit.internal.google.push;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakeMessage;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The wish of one application to hear of changes, on behalf of one user, until it ends. */
public final class Channel {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final ChannelRequest request;
    private final WatchedResource resource;
    private final String resourceId;
    private final Set<String> eventTypes;
    private final Person person;
    private final String clientId;
    private volatile boolean stopped;
    private long lastNumber;

    Channel(ChannelRequest request, WatchedResource resource, Set<String> eventTypes, Person person, String clientId) {
        this.request = request;
        this.resource = resource;
        resourceId = resource.id();
        this.eventTypes = eventTypes;
        this.person = person;
        this.clientId = clientId;
    }

    String id() {
        return request.id();
    }

    URI address() {
        return request.address();
    }

    WatchedResource resource() {
        return resource;
    }

    String resourceId() {
        return resourceId;
    }

    Person person() {
        return person;
    }

    Instant expires() {
        return request.expires();
    }

    boolean openedBy(Person somebody, String application) {
        return person.equals(somebody) && clientId.equals(application);
    }

    /** Whether it asked for changes of events of one of these types. */
    boolean wants(Set<String> types) {
        return eventTypes.isEmpty() || types.stream().anyMatch(eventTypes::contains);
    }

    boolean openAt(Instant now) {
        return !stopped && now.isBefore(expires());
    }

    void stop() {
        stopped = true;
    }

    /** Its next message; the first has number 1, and later ones a number that is higher by a step or more. */
    FakeMessage message(String state, int step) {
        lastNumber += lastNumber == 0 ? 1 : step;
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Goog-Channel-ID", id());
        request.token().ifPresent(token -> headers.put("X-Goog-Channel-Token", token));
        headers.put("X-Goog-Channel-Expiration", HTTP_DATE.format(expires()));
        headers.put("X-Goog-Message-Number", String.valueOf(lastNumber));
        headers.put("X-Goog-Resource-ID", resourceId);
        headers.put("X-Goog-Resource-State", state);
        headers.put("X-Goog-Resource-URI", resource.uri());
        headers.put("Content-Type", "application/json; utf-8");
        headers.put("Content-Length", "0");
        headers.put("User-Agent", "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)");
        return new FakeMessage(address(), headers);
    }

    /** As the answer to a watch shows it. */
    public JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("kind", "api#channel");
        document.addProperty("id", id());
        document.addProperty("resourceId", resourceId);
        document.addProperty("resourceUri", resource.uri());
        request.token().ifPresent(token -> document.addProperty("token", token));
        document.addProperty("expiration", String.valueOf(expires().toEpochMilli()));
        return document;
    }

    /** As a test sees it. */
    public FakeChannel shown() {
        return new FakeChannel(id(), resourceId, resource.uri(), address(), person.email(), clientId, expires());
    }
}
