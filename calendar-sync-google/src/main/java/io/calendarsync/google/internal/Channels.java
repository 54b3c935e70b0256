package io.calendarsync.google.internal;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Channel;
import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Api;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Opens channels on the events of calendars, and ends them. */
final class Channels {
    private final Api api;
    private final Clock clock;

    /** The clock is for answers that do not say when a channel ends. */
    Channels(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request) {
        Channel wish = new Channel()
                .setId(request.id())
                .setType("web_hook")
                .setAddress(request.address().toString())
                .setToken(request.secret().reveal())
                .setParams(Map.of("ttl", String.valueOf(request.length().toSeconds())));
        String path = CalendarPath.of(call.calendar()).watch("resourceId,expiration");
        Instant wished = clock.instant().plus(request.length());
        // One that was opened and cannot be stopped is no better than one of which nothing is known.
        return Api.parse(
                api.send(call.accessToken(), Call.json("POST", path, json(wish))),
                json -> opened(json, wished),
                Kind.UNKNOWN);
    }

    Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
        Channel ended = new Channel().setId(channelId).setResourceId(resourceId);
        return Removal.fault(api.send(accessToken, Call.json("POST", CalendarPath.CHANNELS_STOP, json(ended))));
    }

    private static Optional<ChannelOpened> opened(JsonObject json, Instant wished) {
        long said = JsonTree.number(json, "expiration").orElse(0);
        return JsonTree.text(json, "resourceId")
                .filter(id -> !id.isEmpty())
                .map(id -> new ChannelOpened(id, said > 0 ? Instant.ofEpochMilli(said) : wished));
    }

    private static byte[] json(GenericJson body) {
        try {
            return GsonFactory.getDefaultInstance().toByteArray(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
