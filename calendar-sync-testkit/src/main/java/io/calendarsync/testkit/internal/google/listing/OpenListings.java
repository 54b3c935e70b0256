package io.calendarsync.testkit.internal.google.listing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Listings of which somebody may still ask for pages; the oldest are forgotten when there are too many. */
final class OpenListings {
    private static final int LISTINGS_KEPT = 1000;
    private static final int EVENTS_KEPT = 2_000_000;

    private final Map<String, OpenListing> byKey = new LinkedHashMap<>();
    private int events;

    void keep(String key, OpenListing listing) {
        byKey.put(key, listing);
        events += listing.events().size();
        Iterator<OpenListing> oldest = byKey.values().iterator();
        while (byKey.size() > 1 && (byKey.size() > LISTINGS_KEPT || events > EVENTS_KEPT)) {
            events -= oldest.next().events().size();
            oldest.remove();
        }
    }

    Optional<OpenListing> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
