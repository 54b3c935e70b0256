package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.listing.PageSize;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists that each user has one of, page by page, whole or since a sync token. */
final class UserListPages {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 250;

    private final Surroundings surroundings;

    UserListPages(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * One page.
     *
     * @param lastChange the number of the latest change of such a list
     * @param entries what is on the list, or what changed on it since a change
     */
    JsonObject page(
            Person person,
            ApiRequest request,
            String kind,
            long lastChange,
            Function<Optional<Long>, List<JsonObject>> entries) {
        Optional<Long> since = request.parameter("syncToken")
                .map(token -> Place.parse(token, Place.Sort.SYNC, person).change());
        Place from = request.parameter("pageToken")
                .map(token -> Place.parse(token, Place.Sort.PAGE, person))
                .orElse(new Place(lastChange, 0));
        List<JsonObject> all = entries.apply(since);
        List<JsonObject> rest = all.subList(Math.min(from.position(), all.size()), all.size());
        int size = Math.min(PageSize.of(request, USUAL_PAGE, LARGEST_PAGE, surroundings), rest.size());
        JsonArray items = new JsonArray();
        rest.subList(0, size).forEach(items::add);
        JsonObject page = new JsonObject();
        page.addProperty("kind", kind);
        page.addProperty("etag", "\"p32" + lastChange + "\"");
        if (size < rest.size()) {
            page.addProperty(
                    "nextPageToken", new Place(from.change(), from.position() + size).token(Place.Sort.PAGE, person));
        } else {
            page.addProperty("nextSyncToken", new Place(from.change(), 0).token(Place.Sort.SYNC, person));
        }
        page.add("items", items);
        return page;
    }
}
