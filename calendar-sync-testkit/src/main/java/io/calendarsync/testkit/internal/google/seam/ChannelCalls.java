package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The seam's calls about channels. */
public final class ChannelCalls {
    private final GoogleModel model;
    private final Patience patience;

    /** Calls to this Google. */
    public ChannelCalls(GoogleModel model, Patience patience) {
        this.model = model;
        this.patience = patience;
    }

    /** Opens a channel on the events of a calendar. */
    public Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest wish) {
        JsonObject params = new JsonObject();
        params.addProperty("ttl", String.valueOf(wish.length().toSeconds()));
        JsonObject body = new JsonObject();
        body.addProperty("id", wish.id());
        body.addProperty("type", "web_hook");
        body.addProperty("address", wish.address().toString());
        body.addProperty("token", wish.secret().reveal());
        body.add("params", params);
        ApiRequest request = ApiRequest.of(ApiMethod.EVENTS_WATCH, List.of(call.calendar()), Optional.of(body));
        return Replied.of(
                        patience.with(
                                () -> model.call(Optional.of(call.accessToken().reveal()), request)),
                        Reading.WRITE)
                .map(opened -> new ChannelOpened(
                        opened.get("resourceId").getAsString(),
                        Instant.ofEpochMilli(opened.get("expiration").getAsLong())));
    }

    /** Ends a channel; one that is not there is ended. */
    public Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
        JsonObject body = new JsonObject();
        body.addProperty("id", channelId);
        body.addProperty("resourceId", resourceId);
        ApiRequest request = ApiRequest.of(ApiMethod.CHANNELS_STOP, List.of(), Optional.of(body));
        return Replied.gone(patience.with(() -> model.call(Optional.of(accessToken.reveal()), request)));
    }
}
