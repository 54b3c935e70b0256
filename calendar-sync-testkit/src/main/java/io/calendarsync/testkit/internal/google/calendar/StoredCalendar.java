package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One calendar: what it is, who may do what, and every event that ever stood on it. */
public final class StoredCalendar {
    private boolean meetings = true;
    private final String id;
    private final Person owner;
    private final boolean madeByApp;
    private CalendarDetails details;
    private String etag;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, StoredEvent> events = new LinkedHashMap<>();
    private final Map<String, String> idByUid = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final ChangeLog log = new ChangeLog();
    private final Map<String, Set<String>> changedBySeries = new HashMap<>();
    private @Nullable List<StoredEvent> standing;
    private long lastChange;
    private int era;
    private boolean isPublic;
    private Consumer<StoredEvent> afterChange = event -> {};

    public StoredCalendar(String id, CalendarDetails details, Person owner, boolean madeByApp, String etag) {
        this.id = id;
        this.details = details;
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
        return details.title();
    }

    /** Its zone. */
    public ZoneId zone() {
        return details.zone();
    }

    void describe(CalendarDetails other, String newEtag) {
        details = other;
        etag = newEtag;
    }

    /** Whether it is the owner's own, which cannot be removed. */
    public boolean primary() {
        return id.equals(owner.email());
    }

    public boolean madeByApp() {
        return madeByApp;
    }

    public boolean ownedBy(Person person) {
        return owner.equals(person);
    }

    public Person owner() {
        return owner;
    }

    public Optional<Role> roleOf(Person person) {
        return Optional.ofNullable(roles.get(person.email()));
    }

    /** Takes every role from somebody. */
    public void refuse(Person person) {
        roles.remove(person.email());
        era++;
    }

    /** Gives somebody another role. */
    public void give(Person person, Role role) {
        roles.put(person.email(), role);
        era++;
    }

    /** What somebody may do here: by their role, or as one of everybody where the calendar is public. */
    public Optional<Role> accessOf(Person person) {
        return roleOf(person)
                .filter(role -> !isPublic || role != Role.FREE_BUSY_READER)
                .or(() -> isPublic ? Optional.of(Role.READER) : Optional.empty());
    }

    /** Lets everybody read it. */
    public void publish() {
        isPublic = true;
        era++;
    }

    public boolean isPublic() {
        return isPublic;
    }

    /** Rises whenever sync tokens of before are good no more: when it is shared otherwise, or on demand. */
    public int era() {
        return era;
    }

    /** Makes the sync tokens of before good no more. */
    public void expireSyncTokens() {
        era++;
    }

    /** An event, whatever became of it. */
    public Optional<StoredEvent> event(String eventId) {
        return Optional.ofNullable(events.get(eventId));
    }

    /** Every event that was not purged, in the order of their making. */
    public List<StoredEvent> events() {
        List<StoredEvent> all = standing;
        if (all == null) {
            all = events.values().stream().filter(event -> !event.purged()).toList();
            standing = all;
        }
        return all;
    }

    /** The number of the latest change of any event here; it only rises. */
    public long lastChange() {
        return lastChange;
    }

    /** The number of an event's own latest change. */
    public long changeOf(String eventId) {
        return changes.getOrDefault(eventId, 0L);
    }

    /** The event of an iCalUID, of a series the series itself. */
    public Optional<StoredEvent> byUid(String uid) {
        return Optional.ofNullable(idByUid.get(uid)).map(events::get);
    }

    /** What happened to its events. */
    public ChangeLog log() {
        return log;
    }

    /** What it would be if only this event stood on it. */
    public StoredCalendar holding(StoredEvent only) {
        StoredCalendar other = new StoredCalendar(id, details, owner, madeByApp, etag);
        other.put(only);
        return other;
    }

    public void put(StoredEvent event) {
        StoredEvent before = events.put(event.id(), event);
        standing = null;
        log.note(lastChange + 1, changeOf(event.id()), before, event);
        changes.put(event.id(), ++lastChange);
        // Occurrences share the iCalUID of their series, which was there before them.
        idByUid.putIfAbsent(event.uid(), event.id());
        if (!event.purged()) {
            event.series()
                    .ifPresent(series -> changedBySeries
                            .computeIfAbsent(series, unknown -> new LinkedHashSet<>())
                            .add(event.id()));
        }
        afterChange.accept(event);
    }

    /** Says who hears of every change of an event here. */
    public void afterChange(Consumer<StoredEvent> listener) {
        afterChange = listener;
    }

    /** The changed occurrences of a series, purged ones too, in the order of their first change. */
    public List<StoredEvent> changedOccurrences(String series) {
        return changedBySeries.getOrDefault(series, Set.of()).stream()
                .map(events::get)
                .toList();
    }

    /** Whether an event stands in the place of an occurrence of a series that lives. */
    public boolean standsForOccurrence(StoredEvent event) {
        return !isLetGo(event)
                && event.series()
                        .map(events::get)
                        .filter(master -> !master.cancelled())
                        .isPresent();
    }

    /** Whether an event is a changed occurrence that its series has no place for any more. */
    public boolean isLetGo(StoredEvent event) {
        return event.series()
                .filter(series ->
                        !changedBySeries.getOrDefault(series, Set.of()).contains(event.id()))
                .isPresent();
    }

    /** Keeps what is left of a changed occurrence, but no longer in the place of its series' own one. */
    public void letGo(StoredEvent occurrence) {
        occurrence.series().map(changedBySeries::get).ifPresent(ids -> ids.remove(occurrence.id()));
    }

    /** Whether events may have video meetings from now on. */
    public void allowMeetings(boolean allowed) {
        meetings = allowed;
    }

    public JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("kind", "calendar#calendar");
        document.addProperty("etag", etag);
        document.addProperty("id", id);
        details.addTo(document);
        if (!primary()) {
            document.addProperty("dataOwner", owner.email());
        }
        JsonArray conferences = new JsonArray();
        if (meetings) {
            conferences.add("hangoutsMeet");
        }
        JsonObject properties = new JsonObject();
        properties.add("allowedConferenceSolutionTypes", conferences);
        document.add("conferenceProperties", properties);
        return document;
    }
}
