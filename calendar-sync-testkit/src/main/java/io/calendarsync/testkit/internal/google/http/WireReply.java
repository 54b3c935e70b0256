package io.calendarsync.testkit.internal.google.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
sealed interface WireReply {

    /** An answer. */
    record Sent(int status, Map<String, String> headers, String body) implements WireReply {
        Sent with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Sent(status, more, body);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The connection ends without one. */
    record Cut() implements WireReply {}

    static Sent of(int status, String contentType, String body) {
        return new Sent(status, Map.of("Content-Type", contentType), body);
    }

    static Sent empty(int status) {
        return new Sent(status, Map.of(), "");
    }
}
