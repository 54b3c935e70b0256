package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conferences that were asked for and are not there yet, and what becomes of them. */
public final class Conferences {
    private final Tokens tokens;
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private Fate fate = Fate.SUCCEED;

    Conferences(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What becomes of conferences from now on. */
    public void become(Fate next) {
        fate = next;
    }

    /** Remembers an event that waits for its conference. */
    void note(StoredCalendar calendar, StoredEvent event) {
        if (!event.cancelled() && pending(event.document()).isPresent()) {
            waiting.computeIfAbsent(calendar.id(), unknown -> new LinkedHashSet<>())
                    .add(event.id());
        }
    }

    /** The events of a calendar whose time of waiting is over. */
    List<StoredEvent> due(StoredCalendar calendar) {
        Set<String> ids = fate == Fate.WAIT ? null : waiting.remove(calendar.id());
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> calendar.event(id).stream())
                        .filter(event -> !event.cancelled()
                                && !event.purged()
                                && pending(event.document()).isPresent())
                        .toList();
    }

    /** An event whose conference came about, or did not. */
    JsonObject settled(JsonObject event) {
        JsonObject settled = event.deepCopy();
        JsonObject asked = pending(event).orElseThrow();
        settled.add(
                "conferenceData",
                fate == Fate.FAIL ? ConferenceText.failed(asked) : ConferenceText.made(asked, meetingCode()));
        ConferenceText.link(settled);
        return settled;
    }

    private static Optional<JsonObject> pending(JsonObject event) {
        return Json.child(event, "conferenceData").filter(ConferenceText::pending);
    }

    private String meetingCode() {
        StringBuilder code = new StringBuilder();
        for (byte drawn : tokens.bytes(10)) {
            if (code.length() == 3 || code.length() == 8) {
                code.append('-');
            }
            code.append((char) ('a' + Math.floorMod(drawn, 26)));
        }
        return code.toString();
    }

    /** What becomes of a conference that was asked for. */
    public enum Fate {
        /** It is there at the next read. */
        SUCCEED,
        /** It waits on. */
        WAIT,
        /** It has failed at the next read. */
        FAIL
    }
}
