package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Surroundings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody asks of a listing.
 *
 * @param showDeleted what was said of deleted events, where anything was
 * @param size how many events a page may hold
 * @param shape all that decides which events of which calendar are shown, and in which order
 */
record ListQuery(
        boolean singleEvents,
        Optional<Boolean> showDeleted,
        Window window,
        Optional<Instant> updatedMin,
        Optional<String> order,
        Set<String> types,
        EventFilter filter,
        int size,
        Optional<String> pageToken,
        Optional<String> syncToken,
        List<List<String>> shape) {
    private static final int USUAL_PAGE = 250;
    private static final int LARGEST_PAGE = 2500;
    private static final List<String> NARROWING = List.of(
            "iCalUID", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax", "updatedMin");
    private static final List<String> SHAPING = List.of(
            "eventTypes",
            "iCalUID",
            "orderBy",
            "originalStart",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "showDeleted",
            "showHiddenInvitations",
            "singleEvents",
            "syncToken",
            "timeMax",
            "timeMin",
            "updatedMin");

    static ListQuery of(ApiRequest request, Viewer viewer, Surroundings surroundings) {
        Parameters parameters = new Parameters(request);
        parameters.flag("alwaysIncludeEmail");
        parameters.flag("showHiddenInvitations");
        ListQuery query = new ListQuery(
                parameters.flag("singleEvents").orElse(false) || viewer.sight() == Sight.TIMES,
                parameters.flag("showDeleted"),
                new Window(
                        parameters.moment("timeMin").map(ListQuery::wholeSecond),
                        parameters.moment("timeMax").map(ListQuery::wholeSecond)),
                parameters.moment("updatedMin"),
                parameters.word("orderBy", Set.of("startTime", "updated")),
                parameters.words("eventTypes", EventTypes.ALL),
                EventFilter.of(request, surroundings.on(FakeSwitch.REPEATED_PROPERTIES_NARROW)),
                PageSize.of(request, USUAL_PAGE, LARGEST_PAGE, surroundings),
                request.parameter("pageToken"),
                request.parameter("syncToken"),
                Stream.concat(
                                Stream.of(
                                        request.target().stream().skip(1).toList(),
                                        List.of(request.method().title())),
                                SHAPING.stream().map(request::parameters))
                        .toList());
        query.checkToken(request);
        query.check(surroundings);
        return query;
    }

    boolean deletedToo() {
        return showDeleted.orElse(false);
    }

    /** Whether its last page tells where a client can go on; a window is remembered, other restrictions are not. */
    boolean canBeFollowed() {
        return order.isEmpty() && filter.admitsAll() && updatedMin.isEmpty();
    }

    private void checkToken(ApiRequest request) {
        if (syncToken.isEmpty()) {
            return;
        }
        if (order.isPresent()) {
            throw ApiErrors.SYNC_TOKEN_ORDERED.refusal();
        }
        boolean narrowed =
                NARROWING.stream().anyMatch(name -> request.parameter(name).isPresent());
        if (narrowed || showDeleted.filter(shown -> !shown).isPresent()) {
            throw ApiErrors.SYNC_TOKEN_RESTRICTED.refusal();
        }
    }

    private void check(Surroundings surroundings) {
        if (order.filter("startTime"::equals).isPresent() && !singleEvents) {
            throw ApiErrors.ORDER_UNAVAILABLE.refusal();
        }
        Optional<Instant> until = window.until();
        if (window.from()
                .filter(from -> until.filter(end -> !end.isAfter(from)).isPresent())
                .isPresent()) {
            throw ApiErrors.LISTED_RANGE_EMPTY.refusal();
        }
        Instant oldest = surroundings.now().minus(surroundings.limits().updatedMin());
        if (updatedMin.filter(oldest::isAfter).isPresent()) {
            throw ApiErrors.UPDATED_MIN_TOO_LONG_AGO.refusal();
        }
    }

    private static Instant wholeSecond(Instant bound) {
        return bound.truncatedTo(ChronoUnit.SECONDS);
    }
}
