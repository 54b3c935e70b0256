package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seam's calls about what stands on a calendar, whoever put it there. */
public final class SeeingCalls {
    // What can be written as four digits.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final GoogleModel model;
    private final Patience patience;

    /** Calls to this Google. */
    public SeeingCalls(GoogleModel model, Patience patience) {
        this.model = model;
        this.patience = patience;
    }

    /** What stands there within a window, or what changed since. */
    public Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("singleEvents", List.of("true"));
        query.put("maxResults", List.of("2500"));
        // The caller's own entry is enough.
        query.put("maxAttendees", List.of("1"));
        since.ifPresentOrElse(token -> query.put("syncToken", List.of(token)), () -> bound(window, query));
        page.ifPresent(token -> query.put("pageToken", List.of(token)));
        ApiRequest request = ApiRequest.of(ApiMethod.EVENTS_LIST, List.of(call.calendar()), Optional.empty())
                .with(query);
        Reply<JsonObject> reply = Replied.of(
                patience.with(() -> model.call(Optional.of(call.accessToken().reveal()), request)), Reading.READ);
        return meant(reply, since).map(SeenEvents::page);
    }

    // Google looks at whole seconds.
    private static void bound(Window window, Map<String, List<String>> query) {
        if (!window.from().isBefore(FIRST)) {
            query.put(
                    "timeMin",
                    List.of(window.from().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        if (!window.until().isAfter(LAST)) {
            Instant whole = window.until().truncatedTo(ChronoUnit.SECONDS);
            Instant until = whole.equals(window.until()) ? whole : whole.plusSeconds(1);
            query.put("timeMax", List.of(until.toString()));
        }
    }

    // Where it is to go on is all that such a call says: what is refused of it is that.
    private static Reply<JsonObject> meant(Reply<JsonObject> reply, Optional<String> since) {
        if (since.isPresent()
                && reply instanceof Reply.Failed<JsonObject> failed
                && failed.fault().kind() == Kind.EVENT_REFUSED) {
            return Reply.failed(new Fault(
                    Kind.POSITION_LOST, failed.fault().code(), failed.fault().retryAfter()));
        }
        return reply;
    }
}
