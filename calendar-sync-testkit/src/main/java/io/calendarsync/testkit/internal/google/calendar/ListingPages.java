package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Tokens;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands out listings page by page; what a listing shows is fixed when its first page is asked for. */
public final class ListingPages {
    private static final int USUAL_PAGE = 250;
    private static final int LARGEST_PAGE = 2500;
    private static final int KEPT = 1000;

    private final Tokens tokens;
    private final Revisions revisions;
    private final Map<String, Rest> rests = new LinkedHashMap<>();
    private int limit = LARGEST_PAGE;

    ListingPages(Tokens tokens, Revisions revisions) {
        this.tokens = tokens;
        this.revisions = revisions;
    }

    /** Makes pages smaller than asked for, as Google may do. */
    public void limit(int most) {
        limit = most;
    }

    JsonObject page(StoredCalendar calendar, Role role, ApiRequest request) {
        List<StoredEvent> events = request.parameter("pageToken")
                .map(token -> rest(token, calendar))
                .orElseGet(() -> EventListing.select(calendar, request));
        int size = Math.min(size(request), events.size());
        JsonObject page = head(calendar, role, request);
        if (size < events.size()) {
            page.addProperty("nextPageToken", keep(calendar, events.subList(size, events.size())));
        } else {
            page.addProperty("nextSyncToken", tokens.opaque("CP", 21));
        }
        JsonArray items = new JsonArray();
        Optional<ZoneId> zone = zone(request);
        events.subList(0, size).forEach(event -> items.add(Shown.in(zone, event)));
        page.add("items", items);
        return page;
    }

    private int size(ApiRequest request) {
        int wished;
        try {
            wished = Integer.parseInt(request.parameter("maxResults").orElse(String.valueOf(USUAL_PAGE)));
        } catch (NumberFormatException unreadable) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
        if (wished < 1) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
        return Math.min(Math.min(wished, LARGEST_PAGE), limit);
    }

    private List<StoredEvent> rest(String token, StoredCalendar calendar) {
        return Optional.ofNullable(rests.get(token))
                .filter(rest -> rest.calendar().equals(calendar.id()))
                .map(Rest::events)
                .orElseThrow(ApiErrors.INVALID.saying("Invalid page token value.")::refusal);
    }

    private String keep(StoredCalendar calendar, List<StoredEvent> events) {
        if (rests.size() == KEPT) {
            rests.remove(rests.keySet().iterator().next());
        }
        String token = tokens.opaque("Eo", 21);
        rests.put(token, new Rest(calendar.id(), events));
        return token;
    }

    private JsonObject head(StoredCalendar calendar, Role role, ApiRequest request) {
        JsonObject page = new JsonObject();
        page.addProperty("kind", "calendar#events");
        page.addProperty("etag", revisions.listEtag());
        page.addProperty("summary", calendar.title());
        page.addProperty("updated", revisions.updated());
        page.addProperty("timeZone", zone(request).orElse(calendar.zone()).getId());
        page.addProperty("accessRole", role.wire());
        page.add("defaultReminders", new JsonArray());
        return page;
    }

    private static Optional<ZoneId> zone(ApiRequest request) {
        return request.parameter("timeZone")
                .map(name -> Zones.parse(name).orElseThrow(ApiErrors.INVALID_PARAMETER::refusal));
    }

    private record Rest(String calendar, List<StoredEvent> events) {}
}
