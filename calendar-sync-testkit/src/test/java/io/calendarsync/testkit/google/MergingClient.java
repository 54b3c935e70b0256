package io.calendarsync.testkit.google;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A client that lists once and from then on merges what deltas tell, page by page, under a seed. */
final class MergingClient {
    final ListingCaller caller;
    private final FakeGoogle google;
    private final Random random;
    private final List<String> query;
    private final List<String> window;
    private final Map<String, JsonObject> known = new TreeMap<>();
    private String token = "";

    MergingClient(FakeGoogle google, Random random, boolean single, String... window) throws Exception {
        this.google = google;
        this.random = random;
        this.query = List.of("singleEvents", String.valueOf(single));
        this.window = List.of(window);
        caller = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
    }

    /** Catches up, with empty pages and repeats, while things happen between the pages. */
    void syncs(Change meanwhile) throws Exception {
        google.world().limits().emptyPagesFirst(random.nextInt(3));
        google.world().limits().repeatsInDeltas(random.nextInt(4));
        pages(meanwhile, 1 + random.nextInt(4));
    }

    /** Catches up while nothing happens. */
    void syncsInPeace() throws Exception {
        pages(() -> {}, 1 + random.nextInt(4));
    }

    private void pages(Change meanwhile, int size) throws Exception {
        List<String> asked = new ArrayList<>(query);
        asked.addAll(token.isEmpty() ? window : List.of("syncToken", token));
        asked.addAll(List.of("maxResults", String.valueOf(size)));
        JsonObject page = caller.list(asked.toArray(String[]::new));
        merge(page);
        while (page.has("nextPageToken")) {
            if (random.nextInt(3) == 0) {
                meanwhile.make();
            }
            List<String> next = new ArrayList<>(asked);
            next.addAll(List.of("pageToken", page.get("nextPageToken").getAsString()));
            page = caller.list(next.toArray(String[]::new));
            merge(page);
        }
        token = page.get("nextSyncToken").getAsString();
    }

    private void merge(JsonObject page) {
        for (JsonObject item : ListingCaller.items(page)) {
            JsonObject former = known.get(id(item));
            if (former == null
                    || cancelled(item)
                    || cancelled(former)
                    || updated(item).compareTo(updated(former)) >= 0) {
                known.put(id(item), item);
            }
        }
    }

    /** The events that it believes to be there. */
    String merged() {
        return text(known);
    }

    /** The events that a full listing shows. */
    String shown() throws Exception {
        return text(listed());
    }

    /** The occurrences that it leaves out when it expands series itself. */
    List<String> leftOut() {
        return leftOut(known);
    }

    /** The occurrences that a full listing says to leave out. */
    List<String> shownAsLeftOut() throws Exception {
        return leftOut(listed());
    }

    private Map<String, JsonObject> listed() throws Exception {
        Map<String, JsonObject> items = new TreeMap<>();
        caller.all(Stream.of(query, window).flatMap(List::stream).toArray(String[]::new))
                .items()
                .forEach(item -> items.put(id(item), item));
        return items;
    }

    private static String text(Map<String, JsonObject> items) {
        return items.values().stream().filter(item -> !cancelled(item)).toList().toString();
    }

    private static List<String> leftOut(Map<String, JsonObject> items) {
        return items.values().stream()
                .filter(item -> cancelled(item) && item.has("recurringEventId"))
                .filter(item -> {
                    JsonObject master = items.get(item.get("recurringEventId").getAsString());
                    return master != null && !cancelled(master) && master.has("recurrence");
                })
                .map(MergingClient::id)
                .toList();
    }

    private static String id(JsonObject item) {
        return item.get("id").getAsString();
    }

    private static boolean cancelled(JsonObject item) {
        return item.get("status").getAsString().equals("cancelled");
    }

    private static String updated(JsonObject item) {
        return item.get("updated").getAsString();
    }

    /** Something that happens. */
    interface Change {
        void make() throws Exception;
    }
}
