package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.FakeChannel;
import io.calendarsync.testkit.FakePush;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** Channels and their messages. */
record ChannelControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/channels", "Lists open channels, waiting messages and deliveries.", call -> all()),
                new Route("POST", "/channels/deliver", "Delivers every message that is due, now.", call -> {
                    call.body().end();
                    push().deliver();
                    return all();
                }),
                new Route("POST", "/channels/hold", "Holds all messages back.", call -> {
                    call.body().end();
                    push().holds();
                    return all();
                }),
                new Route("POST", "/channels/release", "Lets messages go that were held back.", call -> {
                    call.body().end();
                    push().releases();
                    return all();
                }));
    }

    private FakePush push() {
        return scene.world().push();
    }

    private JsonObject all() {
        JsonObject view = Views.list("channels", push().channels(), ChannelControl::channel);
        view.add(
                "waiting",
                Views.list("all", push().waiting(), each -> new JsonPrimitive(each.toString()))
                        .get("all"));
        view.add(
                "deliveries",
                Views.list("all", push().deliveries(), each -> new JsonPrimitive(each.toString()))
                        .get("all"));
        return view;
    }

    private static JsonObject channel(FakeChannel channel) {
        JsonObject view = new JsonObject();
        view.addProperty("id", channel.id());
        view.addProperty("resourceUri", channel.resourceUri());
        view.addProperty("address", channel.address().toString());
        view.addProperty("account", channel.account());
        view.addProperty("clientId", channel.clientId());
        view.addProperty("expires", channel.expires().toString());
        return view;
    }
}
