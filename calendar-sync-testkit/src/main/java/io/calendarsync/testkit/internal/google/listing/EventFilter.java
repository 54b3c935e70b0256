package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.Optional;

/** What an event must say to be listed; asked of the event as the caller sees it, so that nothing hidden can be guessed. */
record EventFilter(Optional<String> uid, Optional<SearchWords> search, List<PropertyFilter> properties) {

    static EventFilter of(ApiRequest request, boolean allProperties) {
        return new EventFilter(
                request.parameter("iCalUID"),
                request.parameter("q").map(SearchWords::of),
                List.of(
                        PropertyFilter.of(request, "private", allProperties),
                        PropertyFilter.of(request, "shared", allProperties)));
    }

    boolean admitsAll() {
        return uid.isEmpty()
                && search.isEmpty()
                && properties.stream().allMatch(property -> property.wishes().isEmpty());
    }

    boolean admits(StoredEvent seen) {
        return uid.filter(wished -> !Json.text(seen.document(), "iCalUID").equals(Optional.of(wished)))
                        .isEmpty()
                && search.filter(words -> !words.areIn(seen)).isEmpty()
                && properties.stream().allMatch(property -> property.admits(seen));
    }
}
