package io.calendarsync.google.internal;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.util.Optional;

/** Reads which calendars an account can see. */
final class CalendarLists {
    private static final String FIELDS =
            "kind,nextPageToken,items(id,summary,summaryOverride,timeZone,accessRole,primary,deleted)";

    private final Api api;

    CalendarLists(Api api) {
        this.api = api;
    }

    /** Hidden ones too: whoever hid a calendar may still want it kept in step. */
    Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
        String path = CalendarPath.calendarList(FIELDS)
                + "&maxResults=250&showHidden=true"
                + page.map(token -> "&pageToken=" + UriText.encode(token)).orElse("");
        return api.read(accessToken, path, CalendarLists::page);
    }

    private static Optional<CalendarPage> page(JsonObject json) {
        Optional<String> next = JsonTree.text(json, "nextPageToken").filter(token -> !token.isEmpty());
        boolean page = JsonTree.text(json, "kind")
                .filter("calendar#calendarList"::equals)
                .isPresent();
        return page || next.isPresent()
                ? Optional.of(new CalendarPage(
                        JsonTree.objects(json, "items").stream()
                                .filter(entry -> !JsonTree.flag(entry, "deleted"))
                                .flatMap(entry -> entry(entry).stream())
                                .toList(),
                        next))
                : Optional.empty();
    }

    private static Optional<CalendarInfo> entry(JsonObject json) {
        return JsonTree.text(json, "id")
                .filter(id -> !id.isEmpty())
                .map(id -> new CalendarInfo(
                        JsonTree.flag(json, "primary") ? "primary" : id,
                        JsonTree.text(json, "summaryOverride").or(() -> JsonTree.text(json, "summary")),
                        JsonTree.text(json, "timeZone"),
                        JsonTree.text(json, "accessRole")
                                .filter(AccessRoles::write)
                                .isPresent()));
    }
}
