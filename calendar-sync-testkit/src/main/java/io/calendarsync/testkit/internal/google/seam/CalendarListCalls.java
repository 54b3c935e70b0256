package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seam's calls about which calendars an account can see. */
public final class CalendarListCalls {
    private final GoogleModel model;
    private final Patience patience;

    /** Calls to this Google. */
    public CalendarListCalls(GoogleModel model, Patience patience) {
        this.model = model;
        this.patience = patience;
    }

    /** A page of the calendars, hidden ones too. */
    public Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("showHidden", List.of("true"));
        query.put("maxResults", List.of("250"));
        page.ifPresent(token -> query.put("pageToken", List.of(token)));
        ApiRequest request = ApiRequest.of(ApiMethod.CALENDAR_LIST_LIST, List.of(), Optional.empty())
                .with(query);
        return Replied.of(patience.with(() -> model.call(Optional.of(accessToken.reveal()), request)), Reading.READ)
                .map(CalendarListCalls::page);
    }

    private static CalendarPage page(JsonObject answer) {
        List<CalendarInfo> calendars = new ArrayList<>();
        JsonArray items = answer.getAsJsonArray("items");
        items.forEach(item -> {
            JsonObject entry = item.getAsJsonObject();
            if (!entry.has("deleted")) {
                calendars.add(info(entry));
            }
        });
        return new CalendarPage(calendars, Json.text(answer, "nextPageToken"));
    }

    private static CalendarInfo info(JsonObject entry) {
        return new CalendarInfo(
                entry.has("primary") ? "primary" : entry.get("id").getAsString(),
                Json.text(entry, "summaryOverride").or(() -> Json.text(entry, "summary")),
                Json.text(entry, "timeZone"),
                Json.text(entry, "accessRole")
                        .flatMap(Role::named)
                        .filter(Role::mayWrite)
                        .isPresent());
    }
}
