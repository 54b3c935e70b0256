package io.calendarsync.testkit;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message of a channel, as Google sends it: all that it says is in its headers. Immutable.
 *
 * @param address where it goes
 * @param headers by name; names are found in upper and lower case
 */
public record FakeMessage(URI address, Map<String, String> headers) {
    /** Keeps its own copy of the headers. */
    public FakeMessage {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** The channel that it comes from. */
    public String channelId() {
        return header("X-Goog-Channel-ID");
    }

    /** {@code sync} for the first of a channel, {@code exists} for a change. */
    public String state() {
        return header("X-Goog-Resource-State");
    }

    /** Its number: later messages of a channel have higher ones, not always the next. */
    public long number() {
        return Long.parseLong(header("X-Goog-Message-Number"));
    }

    /** State, number and channel, such as {@code exists 8 of shop-1}; never the channel's token. */
    @Override
    public String toString() {
        return state() + " " + number() + " of " + channelId();
    }

    private String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("a message without " + name);
        }
        return value;
    }
}
