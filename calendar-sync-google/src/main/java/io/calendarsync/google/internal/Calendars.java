package io.calendarsync.google.internal;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Calendar;
import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Looks at calendars, creates and deletes them. */
final class Calendars {
    private final Api api;

    Calendars(Api api) {
        this.api = api;
    }

    /** From a list of one event: it says all this, and the scopes for events are enough for it. */
    Reply<CalendarInfo> describe(CalendarCall call) {
        String path = CalendarPath.of(call.calendar()).events("summary,timeZone,accessRole") + "&maxResults=1";
        return api.read(call.accessToken(), path, json -> described(call.calendar(), json));
    }

    private static Optional<CalendarInfo> described(String address, JsonObject json) {
        return JsonTree.text(json, "accessRole")
                .map(role -> new CalendarInfo(
                        address,
                        JsonTree.text(json, "summary"),
                        JsonTree.text(json, "timeZone"),
                        AccessRoles.write(role)));
    }

    /** One attempt; whatever leaves open whether it was made is unknown, since nothing would stop a second one. */
    Reply<CalendarInfo> create(Secret accessToken, String title, String zone) {
        Call call = Call.json("POST", CalendarPath.calendars("id,summary,timeZone"), json(title, zone));
        Reply<Answer> reply = api.send(accessToken, call);
        if (reply instanceof Reply.Failed<Answer> failed && failed.fault().kind() == Kind.TRANSIENT) {
            Fault fault = failed.fault();
            return Reply.failed(new Fault(Kind.UNKNOWN, fault.code(), fault.retryAfter()));
        }
        return Api.parse(reply, Calendars::created, Kind.UNKNOWN);
    }

    /** The account's own main one is never even named to Google. */
    Optional<Fault> delete(CalendarCall call) {
        return call.calendar().equals("primary")
                ? Optional.of(Fault.of(Kind.FORBIDDEN, "not sent: the primary calendar"))
                : Removal.fault(api.send(call.accessToken(), Call.delete(CalendarPath.calendar(call.calendar()))));
    }

    private static Optional<CalendarInfo> created(JsonObject json) {
        return JsonTree.text(json, "id")
                .filter(id -> !id.isEmpty())
                .map(id -> new CalendarInfo(id, JsonTree.text(json, "summary"), JsonTree.text(json, "timeZone"), true));
    }

    private static byte[] json(String title, String zone) {
        try {
            return GsonFactory.getDefaultInstance()
                    .toByteArray(new Calendar().setSummary(title).setTimeZone(zone));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
