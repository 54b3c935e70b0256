package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands out listings page by page; what a listing shows is fixed when its first page is asked for. */
public final class ListingPages {
    private final Surroundings surroundings;
    private final Series series;
    private final ListingHead head;
    private final SyncTokens tokens;
    private final OpenListings open = new OpenListings();

    /** No listing was begun yet. */
    public ListingPages(Surroundings surroundings, Revisions revisions, Series series) {
        this.surroundings = surroundings;
        this.series = series;
        head = new ListingHead(revisions);
        tokens = new SyncTokens(surroundings);
    }

    /** A page of the events of a calendar. */
    public JsonObject page(Viewer viewer, ApiRequest request) {
        return page(viewer, request, query -> begin(viewer, query));
    }

    /** A page of other events of a calendar, which are asked for when the first page is. */
    public JsonObject page(Viewer viewer, ApiRequest request, Supplier<List<StoredEvent>> selected) {
        return page(viewer, request, query -> listing(viewer, query, selected.get(), Optional.empty()));
    }

    private JsonObject page(Viewer viewer, ApiRequest request, Function<ListQuery, OpenListing> first) {
        Display display = Display.of(request);
        ListQuery query = ListQuery.of(request, viewer, surroundings);
        Optional<PageToken> place =
                query.pageToken().map(text -> PageToken.read(text).orElseThrow(ApiErrors.PAGE_TOKEN::refusal));
        OpenListing listing = place.map(token -> open(token, viewer, query)).orElseGet(() -> first.apply(query));
        int from = place.map(PageToken::from).orElse(-listing.emptyPages());
        int until = from < 0 ? 0 : Math.min(listing.events().size(), from + query.size());
        int next = from < 0 ? from + 1 : until;
        JsonObject page = head.of(viewer, display);
        if (from < 0 || next < listing.events().size()) {
            page.addProperty("nextPageToken", new PageToken(key(place, listing), next).text());
        } else {
            listing.next().ifPresent(token -> page.addProperty("nextSyncToken", token.text()));
        }
        JsonArray items = new JsonArray();
        if (from >= 0) {
            listing.events().subList(from, until).stream()
                    .map(event -> told(event, query))
                    .map(event -> display.show(event.purged() ? event : viewer.seen(event), viewer))
                    .forEach(items::add);
        }
        page.add("items", items);
        return page;
    }

    private OpenListing begin(Viewer viewer, ListQuery query) {
        Optional<SyncToken> token = query.syncToken().map(text -> tokens.accept(text, viewer, query));
        List<StoredEvent> events = token.map(known -> delta(viewer, known))
                .orElseGet(() -> new FullListing(series, viewer, query).events());
        Window window = token.map(SyncToken::window).orElse(query.window());
        return listing(
                viewer,
                query,
                events,
                Optional.of(tokens.issue(viewer, query.singleEvents(), query.types(), window))
                        .filter(issued -> query.canBeFollowed()));
    }

    private OpenListing listing(Viewer viewer, ListQuery query, List<StoredEvent> events, Optional<SyncToken> next) {
        return new OpenListing(
                viewer.calendar().id(),
                viewer.person().subject(),
                query.shape(),
                events,
                surroundings.limits().emptyPagesFirst(),
                next);
    }

    private List<StoredEvent> delta(Viewer viewer, SyncToken token) {
        List<StoredEvent> entries = new ArrayList<>(new Delta(series, viewer.calendar(), token).entries());
        int twice = Math.min(surroundings.limits().repeatsInDeltas(), entries.size());
        entries.addAll(List.copyOf(entries.subList(0, twice)));
        return List.copyOf(entries);
    }

    private OpenListing open(PageToken token, Viewer viewer, ListQuery query) {
        return open.find(token.listing())
                .filter(listing -> listing.isOf(viewer, query))
                .filter(listing -> token.from() <= listing.events().size() && token.from() >= -listing.emptyPages())
                .orElseThrow(ApiErrors.PAGE_TOKEN::refusal);
    }

    private String key(Optional<PageToken> place, OpenListing listing) {
        return place.map(PageToken::listing).orElseGet(() -> {
            String key = surroundings.tokens().opaque("Eo", 18);
            open.keep(key, listing);
            return key;
        });
    }

    private StoredEvent told(StoredEvent event, ListQuery query) {
        boolean details = query.deletedToo() || surroundings.on(FakeSwitch.DELETED_ITEMS_KEEP_DETAILS);
        return event.purged() || (event.cancelled() && !details) ? Shown.gone(event) : event;
    }
}
