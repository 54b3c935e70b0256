package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each user has set for all their calendars. */
public final class UserSettings {
    private final Map<String, String> usual = new TreeMap<>();
    private final Revisions revisions;
    private final Map<Person, Map<String, Setting>> settings = new HashMap<>();
    private long lastChange = 1;

    /** Everybody begins alike, in this zone. */
    public UserSettings(ZoneId zone, Revisions revisions) {
        this.revisions = revisions;
        usual.putAll(Map.of(
                "autoAddHangouts", "true",
                "dateFieldOrder", "DMY",
                "defaultEventLength", "60",
                "format24HourTime", "true",
                "hideInvitations", "false",
                "hideWeekends", "false",
                "locale", "en",
                "showDeclinedEvents", "true",
                "useKeyboardShortcuts", "true",
                "weekStart", "1"));
        usual.put("remindOnRespondedEventsOnly", "false");
        usual.put("timezone", zone.getId());
    }

    /** The number of the latest change of anybody's settings. */
    public long lastChange() {
        return lastChange;
    }

    /** One setting of a user, where there is such a one. */
    public Optional<Setting> find(Person person, String id) {
        return Optional.ofNullable(of(person).get(id));
    }

    /** All settings of a user, by name. */
    public List<Setting> all(Person person) {
        return List.copyOf(of(person).values());
    }

    /** A user sets something else. */
    public void set(Person person, String id, String value) {
        if (!usual.containsKey(id)) {
            throw new IllegalArgumentException("no setting is called '" + id + "'; known are " + usual.keySet());
        }
        of(person).put(id, new Setting(id, value, revisions.nextEtag(), ++lastChange));
    }

    private Map<String, Setting> of(Person person) {
        return settings.computeIfAbsent(person, unknown -> {
            Map<String, Setting> all = new TreeMap<>();
            usual.forEach((id, value) -> all.put(id, new Setting(id, value, revisions.nextEtag(), 1)));
            return all;
        });
    }

    /**
     * One setting.
     *
     * @param change the number of the change that made this version
     */
    public record Setting(String id, String value, String etag, long change) {
        /** As Google answers it. */
        public JsonObject document() {
            JsonObject document = new JsonObject();
            document.addProperty("kind", "calendar#setting");
            document.addProperty("etag", etag);
            document.addProperty("id", id);
            document.addProperty("value", value);
            return document;
        }
    }
}
