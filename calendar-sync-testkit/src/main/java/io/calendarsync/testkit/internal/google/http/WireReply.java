package io.calendarsync.testkit.internal.google.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
public sealed interface WireReply {

    /** An answer. */
    record Sent(int status, Map<String, String> headers, String body) implements WireReply {
        /** The same with one header more, or another. */
        public Sent with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Sent(status, more, body);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** An answer whose connection ends in the middle of its body. */
    record BrokenOff(Sent whole) implements WireReply {
        byte[] beginningOf(byte[] bytes) {
            return Arrays.copyOf(bytes, bytes.length / 2);
        }
    }

    /** The connection ends without one. */
    record Cut() implements WireReply {}

    /** An answer with a body. */
    static Sent of(int status, String contentType, String body) {
        return new Sent(status, Map.of("Content-Type", contentType), body);
    }

    /** An answer that is its status alone. */
    static Sent empty(int status) {
        return new Sent(status, Map.of(), "");
    }
}
