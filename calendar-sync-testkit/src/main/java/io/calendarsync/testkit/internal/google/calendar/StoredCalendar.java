package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One calendar: what it is, who may do what, and every event that ever stood on it. */
public final class StoredCalendar {
    private final String id;
    private final String title;
    private final ZoneId zone;
    private final Person owner;
    private final boolean madeByApp;
    private final String etag;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, StoredEvent> events = new LinkedHashMap<>();
    private final Map<String, String> idByUid = new HashMap<>();

    StoredCalendar(String id, String title, ZoneId zone, Person owner, boolean madeByApp, String etag) {
        this.id = id;
        this.title = title;
        this.zone = zone;
        this.owner = owner;
        this.madeByApp = madeByApp;
        this.etag = etag;
        roles.put(owner.email(), Role.OWNER);
    }

    /** Its real address, never {@code primary}. */
    public String id() {
        return id;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Its zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether it is the owner's own, which cannot be removed. */
    public boolean primary() {
        return id.equals(owner.email());
    }

    boolean madeByApp() {
        return madeByApp;
    }

    boolean ownedBy(Person person) {
        return owner.equals(person);
    }

    Person owner() {
        return owner;
    }

    Optional<Role> roleOf(Person person) {
        return Optional.ofNullable(roles.get(person.email()));
    }

    /** Gives somebody another role. */
    public void give(Person person, Role role) {
        roles.put(person.email(), role);
    }

    /** An event, whatever became of it. */
    public Optional<StoredEvent> event(String eventId) {
        return Optional.ofNullable(events.get(eventId));
    }

    /** Every event that was not purged, in the order of their making. */
    public List<StoredEvent> events() {
        return events.values().stream().filter(event -> !event.purged()).toList();
    }

    boolean uidTaken(String uid) {
        return idByUid.containsKey(uid);
    }

    void put(StoredEvent event) {
        events.put(event.id(), event);
        idByUid.put(event.uid(), event.id());
    }

    JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("kind", "calendar#calendar");
        document.addProperty("etag", etag);
        document.addProperty("id", id);
        document.addProperty("summary", title);
        document.addProperty("timeZone", zone.getId());
        JsonArray conferences = new JsonArray();
        conferences.add("hangoutsMeet");
        JsonObject properties = new JsonObject();
        properties.add("allowedConferenceSolutionTypes", conferences);
        document.add("conferenceProperties", properties);
        return document;
    }
}
